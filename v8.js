require("node:v8")
