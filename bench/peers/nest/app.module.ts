import { Module } from '@nestjs/common'
import { ChatController } from './chat.controller.ts'
import { ChatService } from './chat.service.ts'
import { PlansController } from './plans.controller.ts'
import { PlansService } from './plans.service.ts'
import { PrismaService } from './prisma.service.ts'
import { ReadyController } from './ready.controller.ts'
import { TransactionsController } from './transactions.controller.ts'
import { TransactionsService } from './transactions.service.ts'
import { UsersController } from './users.controller.ts'
import { UsersService } from './users.service.ts'

@Module({
  controllers: [ReadyController, UsersController, PlansController, ChatController, TransactionsController],
  providers: [PrismaService, UsersService, PlansService, ChatService, TransactionsService],
})
export class AppModule {}
