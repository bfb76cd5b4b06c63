const t=process.hrtime.bigint();require('node:module');process.stderr.write(Number(process.hrtime.bigint()-t)/1e6+'\n')
