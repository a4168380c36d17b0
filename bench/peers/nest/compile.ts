import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/**
 * Compiles what is in this folder when it is loaded: NestJS is told by decorators what is what, and Node by itself
 * runs TypeScript only as far as types can be cut away.
 */
const FOLDER = new URL('.', import.meta.url).href

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  verbatimModuleSyntax: true,
  inlineSourceMap: true,
}

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(FOLDER)) return nextLoad(url, context)
    const fileName = fileURLToPath(url)
    const { outputText } = ts.transpileModule(readFileSync(fileName, 'utf8'), { compilerOptions, fileName })
    return { format: 'module', source: outputText, shortCircuit: true }
  },
})
