import { describe, expect, it } from "vitest";
import { idOfName } from "./id-of-name.ts";

describe("an id made of a name", () => {
  it.each([
    ["Karmøy", "karmoy"],
    ["São João da Boa Vista", "sao-joao-da-boa-vista"],
    ["  Vik an der Förde ", "vik-an-der-forde"],
    ["Łódź", "lodz"],
    ["القاهرة", ""],
  ])("%s gives %s", (name, id) => {
    expect(idOfName(name)).toBe(id);
  });
});
