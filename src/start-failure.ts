import path from 'node:path'
import { type Config, ConfigError } from './config.ts'
import { explainDatabaseFailure } from './database/start-failure.ts'
import { textOf } from './lib/fields.ts'

type Settings = Pick<Config, 'port' | 'host' | 'dataDir' | 'databaseUrl' | 'databaseDirectUrl'>

/** One line that tells an operator why the start failed and what to do about it. */
export function explainFailure(error: unknown, settings: Settings): string {
  if (!(error instanceof Error)) return `Ozzie could not start: ${String(error)}`
  if (error instanceof ConfigError) return error.message
  return (
    explainListening(error, settings) ??
    explainDatabase(error, settings) ??
    explainDataDir(error, settings) ??
    `Ozzie could not start: ${firstLine(error.message)}${whereToLook(settings)}`
  )
}

function whereToLook({ databaseUrl, dataDir }: Settings): string {
  return databaseUrl === undefined
    ? ` (the log of its database is ${path.join(dataDir, 'postgres.log')})`
    : ''
}

function explainListening(error: Error, { host, port }: Settings): string | undefined {
  const code = textOf(error, 'code')
  if (code === 'EADDRNOTAVAIL' || textOf(error, 'hostname') === host) {
    return `This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`
  }
  if (code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is taken. Stop the program that uses it, or set PORT to another number.`
  }
  if (textOf(error, 'syscall') !== 'listen') return undefined
  return `Listening on port ${port} of ${host} is not allowed (${code}). Set PORT to another, such as 3000.`
}

function explainDatabase(error: Error, { databaseUrl, databaseDirectUrl }: Settings): string | undefined {
  if (databaseUrl === undefined) return undefined
  const cure = explainDatabaseFailure(error)
  if (cure === undefined) return undefined
  const isOne = databaseDirectUrl === undefined || databaseDirectUrl === databaseUrl
  return `The database of ${isOne ? 'DATABASE_URL' : 'DATABASE_URL or DATABASE_DIRECT_URL'} ${cure}`
}

function explainDataDir(error: Error, { dataDir }: Settings): string | undefined {
  switch (textOf(error, 'code')) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `There is no permission to write to ${dataDir}. Set DATA_DIR to a folder of your own.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `${dataDir} is not a folder. Set DATA_DIR to one.`
    case 'ENOENT':
      if (!textOf(error, 'path')?.startsWith(dataDir)) return undefined
      return `The folder ${dataDir} cannot be made. Set DATA_DIR to another.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk of ${dataDir} is full. Make room there, or set DATA_DIR to a folder elsewhere.`
    default:
      return undefined
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1).join('')
}
