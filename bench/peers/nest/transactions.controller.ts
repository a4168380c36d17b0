import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { CreateTransactionsDto, PageQueryDto } from './transactions.dto.ts'
import { TransactionsService } from './transactions.service.ts'

@Controller('v1/users/:user_id/transactions')
export class TransactionsController {
  constructor(private readonly transactions: TransactionsService) {}

  @Get()
  list(@Param('user_id') pathId: string, @Query() query: PageQueryDto) {
    return this.transactions.list(pathId, query)
  }

  @Post()
  store(@Param('user_id') pathId: string, @Body() { transactions }: CreateTransactionsDto) {
    return this.transactions.store(pathId, transactions)
  }
}
