"use strict";

/**
 * What the picker shows: a `<copydesk-picker>` at the end of `<html>` with a closed shadow root, in it frames around
 * elements and a bar with the words and buttons. It decides nothing. Events do not come to it by listeners: it is asked
 * what stands where a reader clicked.
 */
const pickerView = (() => {
  const TAG = "copydesk-picker";
  /** More are counted, not framed. */
  const MOST_FRAMES = 200;

  /** @typedef {import("../messages.js").PickerAction} Action */
  /** @type {[action: Action, text: string][]} */
  const BUTTONS = [
    ["larger", "pickLarger"], ["smaller", "pickSmaller"], ["preview", "pickPreview"], ["undo", "pickUndo"],
    ["cancel", "pickCancel"], ["done", "pickDone"], ["save", "pickSave"],
  ];

  const { text } = texts;

  /** @type {HTMLElement | null} */
  let host = null;
  /** @type {ShadowRoot | null} */
  let shadow = null;

  /** @param {string} id */
  const part = (id) => /** @type {HTMLElement} */ (shadow?.getElementById(id));

  /**
   * @param {string} tag
   * @param {Record<string, string>} [attributes]
   * @param {(Node | string)[]} children
   */
  function element(tag, attributes = {}, ...children) {
    const made = dom.create(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** @param {HTMLElement} frame @param {Element} around */
  function fit(frame, around) {
    const { left, top, width, height } = dom.rect(around);
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  }

  return Object.freeze({
    open() {
      ({ host, shadow } = dom.createHost(TAG));
      const style = new CSSStyleSheet();
      style.replaceSync(PICKER_STYLE);
      shadow.adoptedStyleSheets = [style];
      host.style.setProperty("--copydesk-theme", settings.scheme());
      host.dataset.size = String(settings.choice("size"));
      const buttons = BUTTONS.map(([action, key]) =>
        element("button", { type: "button", "data-action": action, ...action === "save" ? { class: "main" } : {} }, text(key)));
      shadow.append(
        element("div", { id: "layer" }),
        element("div", { id: "frames" }, element("div", { id: "matches" }), element("div", { id: "frame", hidden: "" })),
        element("section", { id: "bar", tabindex: "-1", role: "dialog", "aria-labelledby": "title" },
          element("h2", { id: "title" }, text("pickTitle")),
          element("p", { id: "says", role: "status" }),
          element("div", { id: "what" }),
          element("fieldset", { id: "choice", "aria-label": text("pickChoice") }),
          element("div", { id: "buttons" }, ...buttons)),
      );
      dom.root()?.append(host);
      this.focus();
    },

    close() {
      host?.remove();
      host = shadow = null;
    },

    /** Takes the keyboard: a button, or the bar as a whole. @param {Action} [action] */
    focus(action) {
      const button = action && shadow?.querySelector(`[data-action="${action}"]`);
      (button instanceof HTMLElement ? button : part("bar")).focus({ preventScroll: true });
    },

    /**
     * The button that was clicked, or that has the keyboard; null: another part of the bar; undefined: not the bar.
     * @param {MouseEvent | null} event null: asks for the keyboard's
     * @returns {Action | null | undefined}
     */
    actionAt(event) {
      // A click by the keyboard has no place.
      const isPlaced = event && (event.type !== "click" || event.detail > 0);
      const at = isPlaced ? shadow?.elementFromPoint(event.clientX, event.clientY) : shadow?.activeElement;
      if (!at?.closest("#bar")) return undefined;
      return /** @type {Action | null} */ (at.closest("[data-action]")?.getAttribute("data-action") ?? null);
    },

    /** Whether the keyboard is on the choice of selectors. */
    isChoosing: () => shadow?.activeElement instanceof HTMLInputElement,

    /** Moves the keyboard to the next part of the bar, and from the last to the first. @param {boolean} back */
    tab(back) {
      const all = /** @type {HTMLElement[]} */ ([...shadow?.querySelectorAll("button:not([hidden]), input:checked") ?? []]);
      const now = shadow?.activeElement instanceof HTMLElement ? all.indexOf(shadow.activeElement) : -1;
      all.at(now === -1 ? (back ? -1 : 0) : (now + (back ? -1 : 1)) % all.length)?.focus();
    },

    /** @param {"aim" | "asking" | "chosen" | "saved"} state */
    become(state) {
      if (host) host.dataset.state = state;
    },

    /** @param {string} words */
    say(words) {
      part("says").textContent = words;
    },

    /** @param {string} words which element it is, or which rule */
    name(words) {
      part("what").textContent = words;
    },

    /** @param {Action[]} actions the buttons that there are now */
    buttons(actions) {
      const focused = shadow?.activeElement;
      for (const button of shadow?.querySelectorAll("button") ?? []) {
        button.hidden = !actions.includes(/** @type {Action} */ (button.dataset.action));
        if (button.hidden && button === focused) this.focus();
      }
    },

    /** @param {boolean} isOn */
    previewing(isOn) {
      shadow?.querySelector('[data-action="preview"]')?.setAttribute("aria-pressed", String(isOn));
    },

    /**
     * Offers selectors to choose from; the first is chosen.
     * @param {{ selector: string, count: number }[]} offers
     * @param {(place: number) => void} chosen
     */
    offer(offers, chosen) {
      const rows = offers.map(({ selector, count }, place) => {
        const input = element("input", { type: "radio", name: "selector", ...place === 0 ? { checked: "" } : {} });
        input.addEventListener("change", () => chosen(place));
        const told = texts.count("pickCount", count);
        return element("label", {}, input, element("code", {}, selector), element("span", { class: "count" }, told));
      });
      part("choice").replaceChildren(...rows);
    },

    /**
     * Frames the element in question and, dimmed, all that would go. The bar keeps away from the element.
     * @param {Element | null} around
     * @param {Element[]} matches
     */
    frame(around, matches) {
      const frame = part("frame");
      frame.hidden = !around;
      if (around) {
        fit(frame, around);
        const { top, bottom } = dom.rect(around);
        if (matches.length > 0) part("bar").dataset.at = (top + bottom) / 2 > innerHeight / 2 ? "top" : "bottom";
      }
      const frames = part("matches");
      const some = matches.slice(0, MOST_FRAMES);
      while (frames.childElementCount < some.length) frames.append(element("div", { class: "match" }));
      while (frames.childElementCount > some.length) frames.lastElementChild?.remove();
      some.forEach((match, place) => fit(/** @type {HTMLElement} */ (frames.children[place]), match));
    },
  });
})();
