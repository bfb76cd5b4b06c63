/** A table of columns alone: no lines, nothing to draw. */
export const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
} as const;

/** The table pads every line to its full width; what is piped or copied should not be. */
export function trimmed(text: string): string {
  return text.replaceAll(/[ \t]+((?:\u001b\[\d+m)*)$/gm, "$1");
}
