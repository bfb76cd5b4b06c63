require("node:module")
