import { HtmlValidate } from "html-validate";

/** Holds our pages to the standard of HTML. */
export const htmlValidator: HtmlValidate = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // How Prettier writes templates; a parser makes no difference.
    "void-style": ["error", { style: "selfclosing" }],
    // The title names supplier, level, day and verdict: as long as the supplier's name makes it.
    "long-title": "off",
    // Some browsers forget what a table is once it is laid out as cards on a narrow screen; the roles remind them.
    "no-redundant-role": "off",
  },
});
