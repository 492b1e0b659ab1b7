/**
 * The page of the first run. Its article is a picture of what happens: Copydesk reads no page of its own.
 */
import { appear } from "../appearance.js";
import { byId } from "../own-page.js";
import { language, number, text } from "../texts.js";

/** The demo article's figures, and its day. */
const PASSENGERS = 1240;
const EUROS = 3_500_000;
const DAY = new Date(Date.UTC(2026, 2, 14));

/** Where the button is. @returns {Promise<string>} key of the text */
async function pinText() {
  const { os } = await chrome.runtime.getPlatformInfo();
  if (os === "android") return "welcomePinAndroid";
  return location.protocol === "moz-extension:" ? "welcomePinFirefox" : "welcomePinChromium";
}

/** Writes what is made of numbers and dates, as the language has them. */
async function fill() {
  const sum = new Intl.NumberFormat(language(), {
    style: "currency", currency: "EUR", notation: "compact", compactDisplay: "long", maximumFractionDigits: 1,
  }).format(EUROS);
  const day = new Intl.DateTimeFormat(language(), { dateStyle: "long", timeZone: "UTC" }).format(DAY);
  document.querySelectorAll("time").forEach((time) => {
    time.dateTime = DAY.toISOString().slice(0, 10);
    time.textContent = day;
  });
  byId("demo-first").textContent = text("demoFirst", number(PASSENGERS));
  byId("demo-second").textContent = text("demoSecond", sum);
  byId("demo-passengers").textContent = number(PASSENGERS);
  byId("demo-sum").textContent = sum;
  document.title = text("welcomeTitle");
  byId("pin").textContent = text(await pinText());
}

byId("views").addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) byId("demo").dataset.view = target.value;
});
document.querySelector("[data-action=options]")?.addEventListener("click", () => void chrome.runtime.openOptionsPage());

await appear(() => void fill());
await fill();
