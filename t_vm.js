const t=process.hrtime.bigint();require('node:vm');process.stderr.write(Number(process.hrtime.bigint()-t)/1e6+'\n')
