//! Everything a person types: `cargo xtask build | run | test | package | bench`.
fn main() -> anyhow::Result<()> {
    anyhow::bail!("not built yet")
}
