import { runCli } from './cli.mjs'

await runCli('content')
