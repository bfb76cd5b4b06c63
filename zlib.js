require("node:zlib")
