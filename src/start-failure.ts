import { type Config, ConfigError } from './config.ts'
import { DataDirInUseError } from './database/embedded/index.ts'

/** One line that tells an operator why the start failed and what to do about it. */
export function explainFailure(
  error: unknown,
  { port, host, dataDir }: Pick<Config, 'port' | 'host' | 'dataDir'>,
): string {
  if (!(error instanceof Error)) return `Ozzie could not start: ${String(error)}`
  if (error instanceof DataDirInUseError || error instanceof ConfigError) return error.message
  const code: unknown = Reflect.get(error, 'code')
  if (code === 'EADDRNOTAVAIL' || Reflect.get(error, 'hostname') === host) {
    return `This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`
  }
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken. Stop the program that uses it, or set PORT to another number.`
    case 'EACCES':
    case 'EROFS':
      return `There is no permission to write to ${dataDir} or to listen on port ${port}. Set DATA_DIR or PORT.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `${dataDir} is not a folder. Set DATA_DIR to one.`
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return `The database of DATABASE_URL does not answer (${code}). Check its host and port, and that it runs.`
    case '28P01':
    case '28000':
      return 'The database of DATABASE_URL refuses the user or the password.'
    case '3D000':
      return 'The database that DATABASE_URL names does not exist on that server. Create it first.'
    default:
      return `Ozzie could not start: ${error.message}`
  }
}
