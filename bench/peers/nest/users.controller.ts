import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { CreateIntakeDto, CreateUserDto } from './users.dto.ts'
import { UsersService } from './users.service.ts'

@Controller('v1/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Post()
  create(@Body() body: CreateUserDto) {
    return this.users.create(body)
  }

  @Get(':user_id')
  get(@Param('user_id') pathId: string) {
    return this.users.get(pathId)
  }

  @Post(':user_id/financial-intake')
  submitIntake(@Param('user_id') pathId: string, @Body() body: CreateIntakeDto) {
    return this.users.submitIntake(pathId, body)
  }
}
