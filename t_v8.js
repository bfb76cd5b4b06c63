const t=process.hrtime.bigint();require('node:v8');process.stderr.write(Number(process.hrtime.bigint()-t)/1e6+'\n')
