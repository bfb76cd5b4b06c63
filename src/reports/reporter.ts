import type { Item } from "../assessment/item.ts";
import type { Page } from "../text/page.ts";

/**
 * Writes what is told: what became of the files, in the order in which they were named, or what a command made of them. A
 * promise where its library gives one.
 */
export type Reporter<Told = readonly Item[]> = (told: Told, page: Page) => Report | Promise<Report>;

/** What a reporter writes: text, or the bytes of a binary format. */
export type Report = string | Uint8Array;
