import { partStyle } from "./style-parts.ts";
import { printStyle } from "./style-print.ts";
import { screenStyle } from "./style-screen.ts";

/** The rules of every page. */
export const pageStyle: string = `${screenStyle}${partStyle}${printStyle}`;
