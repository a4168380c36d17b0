import { Injectable } from '@nestjs/common'
import { sendMessage } from '../data/chat.ts'
import { PrismaService } from './prisma.service.ts'

@Injectable()
export class ChatService {
  constructor(private readonly prisma: PrismaService) {}

  send(pathId: string, message: string) {
    return sendMessage(this.prisma, pathId, message)
  }
}
