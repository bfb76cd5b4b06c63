/** What few reports need: the columns of text that is not plain, and tables of it. The build has it loaded when it is used. */
export { default as stringWidth } from "string-width";
export { default as Table } from "cli-table3";
