const t=process.hrtime.bigint();require('node:url');process.stderr.write(Number(process.hrtime.bigint()-t)/1e6+'\n')
