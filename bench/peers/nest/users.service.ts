import { Injectable } from '@nestjs/common'
import { createUser, getUser, submitIntake } from '../data/users.ts'
import { PrismaService } from './prisma.service.ts'
import type { CreateIntakeDto, CreateUserDto } from './users.dto.ts'

@Injectable()
export class UsersService {
  constructor(private readonly prisma: PrismaService) {}

  create(body: CreateUserDto) {
    return createUser(this.prisma, body)
  }

  get(pathId: string) {
    return getUser(this.prisma, pathId)
  }

  submitIntake(pathId: string, body: CreateIntakeDto) {
    return submitIntake(this.prisma, pathId, body)
  }
}
