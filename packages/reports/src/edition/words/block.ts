import type { Block, Heading } from "../../document/block.ts";
import type { Text } from "../../document/text.ts";

/** A paragraph of body text. */
export const paragraph = (text: Text): Block => ({ kind: "paragraph", style: "body", text });

/** Small print. */
export const small = (text: Text): Block => ({ kind: "paragraph", style: "small", text });

/** A heading within a chapter. */
export const heading = (text: string, level: Heading["level"] = 3): Block => ({ kind: "heading", level, text });

/** Blocks that stay on one page where they fit. */
export const together = (...blocks: Block[]): Block => ({ kind: "together", blocks });
