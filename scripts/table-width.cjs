// What cli-table3 measures its cells with in the bundle: the same columns, told faster for plain text.
module.exports = require("../src/text/display-width.ts").default;
