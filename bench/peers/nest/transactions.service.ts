import { Injectable } from '@nestjs/common'
import { listTransactions, storeTransactions } from '../data/transactions.ts'
import { PrismaService } from './prisma.service.ts'
import type { PageQueryDto, TransactionRowDto } from './transactions.dto.ts'

@Injectable()
export class TransactionsService {
  constructor(private readonly prisma: PrismaService) {}

  list(pathId: string, query: PageQueryDto) {
    return listTransactions(this.prisma, pathId, query)
  }

  store(pathId: string, rows: TransactionRowDto[]) {
    return storeTransactions(this.prisma, pathId, rows)
  }
}
