import { describe, expect, it } from "vitest";
import { commandOf, type KeyPress } from "./grid-keys.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe("keys of the grid", () => {
  it("lead where the arrow points, in both writing directions", () => {
    expect(commandOf(press("ArrowRight"), "ltr", true)).toEqual({ do: "walk", direction: "end" });
    expect(commandOf(press("ArrowRight"), "rtl", true)).toEqual({ do: "walk", direction: "start" });
  });

  it("begin to type with the letter that was pressed, only where text can stand", () => {
    expect(commandOf(press("7"), "ltr", true)).toEqual({ do: "type", text: "7" });
    expect(commandOf(press("٧"), "rtl", true)).toEqual({ do: "type", text: "٧" });
    expect(commandOf(press("7"), "ltr", false)).toBeNull();
  });

  it("take back and do again as everywhere", () => {
    expect(commandOf(press("z", { ctrlKey: true }), "ltr", true)).toEqual({ do: "undo" });
    expect(commandOf(press("Z", { metaKey: true, shiftKey: true }), "ltr", true)).toEqual({ do: "redo" });
    expect(commandOf(press("y", { ctrlKey: true }), "ltr", true)).toEqual({ do: "redo" });
  });

  it("show the keys", () => {
    expect(commandOf(press("?", { shiftKey: true }), "ltr", true)).toEqual({ do: "keys" });
  });

  it("leave to the browser what is the browser's", () => {
    for (const key of ["Tab", "Escape", "F5", "Shift"]) expect(commandOf(press(key), "ltr", true)).toBeNull();
    expect(commandOf(press("c", { ctrlKey: true }), "ltr", true)).toBeNull();
  });
});
