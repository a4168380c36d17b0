import 'reflect-metadata'
import { ValidationPipe } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { AppModule } from './app.module.ts'
import { RefusalFilter } from './refusal.filter.ts'

/** NestJS and Prisma as their documentation has them. */
const app = await NestFactory.create<NestExpressApplication>(AppModule)
app.useBodyParser('json', { limit: '1mb' })
app.useGlobalPipes(new ValidationPipe({ transform: true }))
app.useGlobalFilters(new RefusalFilter())
await app.listen(Number(process.env.PORT), '127.0.0.1')
