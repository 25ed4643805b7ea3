import { z } from "zod";

/** The six official languages of the United Nations, by BCP 47 tag. Everything a user sees exists in each. */
export const languages = ["en", "fr", "es", "ar", "zh", "ru"] as const;

export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** Reading direction of a language: Arabic runs from right to left. */
export type TextDirection = "ltr" | "rtl";
