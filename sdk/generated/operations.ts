// Made by `npm run sdk` from the OpenAPI document.
import type { List } from '../list.ts'
import { path } from '../path.ts'
import type { CallOptions, Transport } from '../transport.ts'
import type {
  ChatMessage,
  ConversationItem,
  CreateChatMessageData,
  CreateFinancialIntakeData,
  CreateGoalData,
  CreateTransactionsData,
  CreateTransactionsResponse,
  CreateUserData,
  CreateWebhookEndpointData,
  FinancialIntake,
  GetInsightsData,
  Goal,
  Insights,
  Job,
  ListChatMessagesData,
  ListFinancialIntakesData,
  ListGoalsData,
  ListMoneyMovesData,
  ListPlansData,
  ListTransactionsData,
  ListUsersData,
  ListWebhookDeliveriesData,
  ListWebhookEndpointsData,
  ListWhatsAppInstancesData,
  MoneyMove,
  MoneyMovesSummary,
  PersonalizePlanData,
  Plan,
  PutWhatsAppInstanceData,
  Task,
  Transaction,
  UpdateGoalData,
  UpdateMoneyMoveData,
  UpdateMoneyMoveTaskData,
  UpdateTransactionData,
  UpdateUserData,
  UpdateWebhookEndpointData,
  User,
  UserExport,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
  WhatsAppInstance,
} from './types.gen.ts'

export type ApiVersion = '2025-05-05' | '2026-05-06'

/** Every operation of the API, by its id. */
export class Operations {
  protected readonly transport: Transport

  constructor(transport: Transport) {
    this.transport = transport
  }

  /**
   * Create a user.
   *
   * Registers one of your users. Optional: any call with an `external:` id creates the user, too.
   */
  createUser(body: CreateUserData['body'], options?: CallOptions): Promise<User> {
    return this.transport.data({ method: 'POST', path: '/v1/users', body }, options)
  }

  /**
   * List your users, newest first.
   *
   * All users of your API client, or those whom every given filter fits.
   */
  listUsers(query?: ListUsersData['query'], options?: CallOptions): List<User> {
    return this.transport.list({ method: 'GET', path: '/v1/users', query }, options)
  }

  /**
   * Register a webhook endpoint.
   *
   * Messages are signed as Standard Webhooks says, with the secret that only this answer shows. What arrives with a 2xx is done; all else is sent again over some three days.
   */
  createWebhookEndpoint(body: CreateWebhookEndpointData['body'], options?: CallOptions): Promise<WebhookEndpointWithSecret> {
    return this.transport.data({ method: 'POST', path: '/v1/webhook-endpoints', body }, options)
  }

  /**
   * List your webhook endpoints, newest first.
   */
  listWebhookEndpoints(query?: ListWebhookEndpointsData['query'], options?: CallOptions): List<WebhookEndpoint> {
    return this.transport.list({ method: 'GET', path: '/v1/webhook-endpoints', query }, options)
  }

  /**
   * Get a webhook endpoint.
   */
  getWebhookEndpoint(endpointId: string, options?: CallOptions): Promise<WebhookEndpoint> {
    return this.transport.data({ method: 'GET', path: path`/v1/webhook-endpoints/${endpointId}` }, options)
  }

  /**
   * Update a webhook endpoint.
   *
   * Changes the fields that are sent. One that was disabled, by whomever, is enabled with `status`.
   */
  updateWebhookEndpoint(endpointId: string, body: UpdateWebhookEndpointData['body'], options?: CallOptions): Promise<WebhookEndpoint> {
    return this.transport.data({ method: 'PATCH', path: path`/v1/webhook-endpoints/${endpointId}`, body }, options)
  }

  /**
   * Delete a webhook endpoint.
   *
   * Its deliveries go with it, also those that are still on their way.
   */
  deleteWebhookEndpoint(endpointId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({ method: 'DELETE', path: path`/v1/webhook-endpoints/${endpointId}` }, options)
  }

  /**
   * Make a new signing secret.
   *
   * For 24 hours the secret before signs beside it: messages carry two signatures. Two secrets are valid at most: the one before that ends at once.
   */
  rotateWebhookSecret(endpointId: string, options?: CallOptions): Promise<WebhookEndpointWithSecret> {
    return this.transport.data({ method: 'POST', path: path`/v1/webhook-endpoints/${endpointId}/rotate-secret` }, options)
  }

  /**
   * Send a test message.
   *
   * A message of type `ping`, signed, sent and retried like any other.
   */
  pingWebhookEndpoint(endpointId: string, options?: CallOptions): Promise<WebhookDelivery> {
    return this.transport.data({ method: 'POST', path: path`/v1/webhook-endpoints/${endpointId}/ping` }, options)
  }

  /**
   * List the deliveries to an endpoint, newest first.
   *
   * Of the last 30 days.
   */
  listWebhookDeliveries(endpointId: string, query?: ListWebhookDeliveriesData['query'], options?: CallOptions): List<WebhookDelivery> {
    return this.transport.list({ method: 'GET', path: path`/v1/webhook-endpoints/${endpointId}/deliveries`, query }, options)
  }

  /**
   * Get a delivery with its attempts.
   */
  getWebhookDelivery(endpointId: string, deliveryId: string, options?: CallOptions): Promise<WebhookDeliveryDetail> {
    return this.transport.data({ method: 'GET', path: path`/v1/webhook-endpoints/${endpointId}/deliveries/${deliveryId}` }, options)
  }

  /**
   * Send a delivery again.
   *
   * One that has arrived or was given up, with the same id and body, at once.
   */
  replayWebhookDelivery(endpointId: string, deliveryId: string, options?: CallOptions): Promise<WebhookDelivery> {
    return this.transport.data({ method: 'POST', path: path`/v1/webhook-endpoints/${endpointId}/deliveries/${deliveryId}/replay` }, options)
  }

  /**
   * Register an instance.
   *
   * Lets the coach answer on a WhatsApp number of yours. Point the webhook of the instance, with the event `MESSAGES_UPSERT`, to `/api/webhooks/evolution`. What was registered under the name before is replaced.
   */
  putWhatsAppInstance(name: string, body: PutWhatsAppInstanceData['body'], options?: CallOptions): Promise<WhatsAppInstance> {
    return this.transport.data({ method: 'PUT', path: path`/v1/whatsapp/instances/${name}`, body }, options)
  }

  /**
   * Get an instance.
   */
  getWhatsAppInstance(name: string, options?: CallOptions): Promise<WhatsAppInstance> {
    return this.transport.data({ method: 'GET', path: path`/v1/whatsapp/instances/${name}` }, options)
  }

  /**
   * Remove an instance.
   *
   * Its webhooks are refused from now on, and nothing more is sent through it.
   */
  deleteWhatsAppInstance(name: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({ method: 'DELETE', path: path`/v1/whatsapp/instances/${name}` }, options)
  }

  /**
   * List instances, the newest first.
   */
  listWhatsAppInstances(query?: ListWhatsAppInstancesData['query'], options?: CallOptions): List<WhatsAppInstance> {
    return this.transport.list({ method: 'GET', path: '/v1/whatsapp/instances', query }, options)
  }

  /**
   * Submit a financial intake.
   *
   * A snapshot of what comes in and goes out in a month. Snapshots never change; the newest counts.
   */
  createFinancialIntake(userId: string, body: CreateFinancialIntakeData['body'], options?: CallOptions): Promise<FinancialIntake> {
    return this.transport.data({ method: 'POST', path: path`/v1/users/${userId}/financial-intake`, body }, options)
  }

  /**
   * Get the newest financial intake.
   */
  getFinancialIntake(userId: string, options?: CallOptions): Promise<FinancialIntake> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/financial-intake` }, options)
  }

  /**
   * Store transactions.
   *
   * From what somebody wrote, from rows, or from a file; all of it or nothing. Rows of a file and ids of yours that are known already are returned and not stored again; `Ozzie-Stored` counts the new ones. Rows without an id are new each time: send an `Idempotency-Key` to be able to retry.
   */
  createTransactions(userId: string, body: CreateTransactionsData['body'], query?: CreateTransactionsData['query'], options?: CallOptions): Promise<CreateTransactionsResponse> {
    return this.transport.body({ method: 'POST', path: path`/v1/users/${userId}/transactions`, query, body }, options)
  }

  /**
   * List transactions, the newest stored first.
   */
  listTransactions(userId: string, query?: ListTransactionsData['query'], options?: CallOptions): List<Transaction> {
    return this.transport.list({ method: 'GET', path: path`/v1/users/${userId}/transactions`, query }, options)
  }

  /**
   * Get a user.
   */
  getUser(userId: string, options?: CallOptions): Promise<User> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}` }, options)
  }

  /**
   * Update a user.
   *
   * Changes the fields that are sent. Your own id of the user and the stage cannot be set.
   */
  updateUser(userId: string, body: UpdateUserData['body'], options?: CallOptions): Promise<User> {
    return this.transport.data({ method: 'PATCH', path: path`/v1/users/${userId}`, body }, options)
  }

  /**
   * Erase a user.
   *
   * Erases the user and everything that is stored of them, for good: the id is never found again. A later call with the same `external:` id creates a new user. An `external:` id that is not known is a 404.
   */
  deleteUser(userId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({ method: 'DELETE', path: path`/v1/users/${userId}` }, options)
  }

  /**
   * Export all that is stored of a user.
   *
   * Every record of the user in one document, all as they are at one moment.
   */
  exportUser(userId: string, options?: CallOptions): Promise<UserExport> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/export` }, options)
  }

  /**
   * List all financial intakes, newest first.
   */
  listFinancialIntakes(userId: string, query?: ListFinancialIntakesData['query'], options?: CallOptions): List<FinancialIntake> {
    return this.transport.list({ method: 'GET', path: path`/v1/users/${userId}/financial-intake/history`, query }, options)
  }

  /**
   * Generate a plan.
   *
   * Computes a plan from the newest intake and the active goal. Earlier plans stay stored.
   */
  generatePlan(userId: string, options?: CallOptions): Promise<Plan> {
    return this.transport.data({ method: 'POST', path: path`/v1/users/${userId}/plan/generate` }, options)
  }

  /**
   * Personalize the current plan.
   *
   * Changes the tone, order and choice of the advice, and with them what the open Money Moves cycle still holds. No figure changes, and later plans keep the tone.
   */
  personalizePlan(userId: string, body: PersonalizePlanData['body'], options?: CallOptions): Promise<Plan> {
    return this.transport.data({ method: 'POST', path: path`/v1/users/${userId}/plan/personalize`, body }, options)
  }

  /**
   * Get the current plan.
   */
  getPlan(userId: string, options?: CallOptions): Promise<Plan> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/plan` }, options)
  }

  /**
   * List all plans, newest first.
   */
  listPlans(userId: string, query?: ListPlansData['query'], options?: CallOptions): List<Plan> {
    return this.transport.list({ method: 'GET', path: path`/v1/users/${userId}/plan/history`, query }, options)
  }

  /**
   * Set a goal.
   *
   * One goal is active at a time: the new one takes the place of the former, which stays listed as `replaced`. The current plan is `stale` until the next one is generated.
   */
  createGoal(userId: string, body: CreateGoalData['body'], options?: CallOptions): Promise<Goal> {
    return this.transport.data({ method: 'POST', path: path`/v1/users/${userId}/goals`, body }, options)
  }

  /**
   * List all goals, the active one first.
   */
  listGoals(userId: string, query?: ListGoalsData['query'], options?: CallOptions): List<Goal> {
    return this.transport.list({ method: 'GET', path: path`/v1/users/${userId}/goals`, query }, options)
  }

  /**
   * Get a goal.
   */
  getGoal(userId: string, goalId: string, options?: CallOptions): Promise<Goal> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/goals/${goalId}` }, options)
  }

  /**
   * Update a goal.
   *
   * Changes the fields that are sent. A goal that has reached its target is `completed`; one that falls short of it again is active again, unless another one is. The current plan is `stale` until the next one.
   */
  updateGoal(userId: string, goalId: string, body: UpdateGoalData['body'], options?: CallOptions): Promise<Goal> {
    return this.transport.data({ method: 'PATCH', path: path`/v1/users/${userId}/goals/${goalId}`, body }, options)
  }

  /**
   * Delete a goal.
   *
   * Plans and done tasks stay, the current plan as `stale`. No other goal takes its place before one is set or planned.
   */
  deleteGoal(userId: string, goalId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({ method: 'DELETE', path: path`/v1/users/${userId}/goals/${goalId}` }, options)
  }

  /**
   * Get the open cycle, or make the next one.
   *
   * A first plan opens the first cycle, and a cycle that is closed schedules the next, so that there is mostly one open: it is returned with 200.
   */
  generateMoneyMoves(userId: string, options?: CallOptions): Promise<MoneyMove> {
    return this.transport.data({ method: 'POST', path: path`/v1/users/${userId}/money-moves/generate` }, options)
  }

  /**
   * List all cycles, newest first.
   */
  listMoneyMoves(userId: string, query?: ListMoneyMovesData['query'], options?: CallOptions): List<MoneyMove> {
    return this.transport.list({ method: 'GET', path: path`/v1/users/${userId}/money-moves`, query }, options)
  }

  /**
   * Get points, streak and completion rate.
   */
  getMoneyMovesSummary(userId: string, options?: CallOptions): Promise<MoneyMovesSummary> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/money-moves/summary` }, options)
  }

  /**
   * Get a cycle.
   */
  getMoneyMove(userId: string, moveId: string, options?: CallOptions): Promise<MoneyMove> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/money-moves/${moveId}` }, options)
  }

  /**
   * Complete or skip a cycle.
   *
   * Does or skips the tasks that are still pending, and schedules the next cycle.
   */
  updateMoneyMove(userId: string, moveId: string, body: UpdateMoneyMoveData['body'], options?: CallOptions): Promise<MoneyMove> {
    return this.transport.data({ method: 'PATCH', path: path`/v1/users/${userId}/money-moves/${moveId}`, body }, options)
  }

  /**
   * Do, skip or undo a task.
   *
   * A done `do` task moves the active goal. When no task is pending any more the cycle is completed and the next one scheduled; until then a task can be undone. Points and status of the cycle are on the cycle.
   */
  updateMoneyMoveTask(userId: string, moveId: string, taskId: string, body: UpdateMoneyMoveTaskData['body'], options?: CallOptions): Promise<Task> {
    return this.transport.data({ method: 'PATCH', path: path`/v1/users/${userId}/money-moves/${moveId}/tasks/${taskId}`, body }, options)
  }

  /**
   * Get a transaction.
   */
  getTransaction(userId: string, transactionId: string, options?: CallOptions): Promise<Transaction> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/transactions/${transactionId}` }, options)
  }

  /**
   * Correct a transaction.
   *
   * Changes the fields that are sent. A corrected category is remembered for later transactions of the same merchant. A `goal_id` lets the amount count toward that goal.
   */
  updateTransaction(userId: string, transactionId: string, body: UpdateTransactionData['body'], options?: CallOptions): Promise<Transaction> {
    return this.transport.data({ method: 'PATCH', path: path`/v1/users/${userId}/transactions/${transactionId}`, body }, options)
  }

  /**
   * Delete a transaction.
   */
  deleteTransaction(userId: string, transactionId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({ method: 'DELETE', path: path`/v1/users/${userId}/transactions/${transactionId}` }, options)
  }

  /**
   * See how far a long file is.
   */
  getJob(userId: string, jobId: string, options?: CallOptions): Promise<Job> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/jobs/${jobId}` }, options)
  }

  /**
   * Get what a month came to.
   *
   * Totals, categories and standouts of a month, beside the month before it and the current plan. A month that is not over counts as far as it has come.
   */
  getInsights(userId: string, query?: GetInsightsData['query'], options?: CallOptions): Promise<Insights> {
    return this.transport.data({ method: 'GET', path: path`/v1/users/${userId}/insights`, query }, options)
  }

  /**
   * Ask the coach.
   *
   * Answers in the language of the user, from their own figures. A message can also have something done: money logged, corrected or taken back, a task marked, the goal set or changed, another language; the reply says what was done. With `Accept: text/event-stream` the same reply comes as events: `delta` with a piece of its text, and one last `done` with the whole object.
   */
  createChatMessage(userId: string, body: CreateChatMessageData['body'], options?: CallOptions): Promise<ChatMessage> {
    return this.transport.data({ method: 'POST', path: path`/v1/users/${userId}/chat/messages`, body }, options)
  }

  /**
   * List the conversation, newest first.
   */
  listChatMessages(userId: string, query?: ListChatMessagesData['query'], options?: CallOptions): List<ConversationItem> {
    return this.transport.list({ method: 'GET', path: path`/v1/users/${userId}/chat/messages`, query }, options)
  }
}
