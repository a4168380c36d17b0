import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { IsString, Length } from 'class-validator'
import { ChatService } from './chat.service.ts'

class SendMessageDto {
  @IsString()
  @Length(1, 2000)
  message: string
}

@Controller('v1/users/:user_id/chat/messages')
export class ChatController {
  constructor(private readonly chat: ChatService) {}

  @Post()
  @HttpCode(200)
  send(@Param('user_id') pathId: string, @Body() { message }: SendMessageDto) {
    return this.chat.send(pathId, message)
  }
}
