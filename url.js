require("node:url")
