import { Controller, Get } from '@nestjs/common'

@Controller('ready')
export class ReadyController {
  @Get()
  ready() {
    return {}
  }
}
