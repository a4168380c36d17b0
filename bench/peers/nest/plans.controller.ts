import { Controller, Param, Post } from '@nestjs/common'
import { PlansService } from './plans.service.ts'

@Controller('v1/users/:user_id/plan')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Post('generate')
  generate(@Param('user_id') pathId: string) {
    return this.plans.generate(pathId)
  }
}
