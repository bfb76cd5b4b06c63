const t=process.hrtime.bigint();require('node:zlib');process.stderr.write(Number(process.hrtime.bigint()-t)/1e6+'\n')
