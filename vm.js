require("node:vm")
