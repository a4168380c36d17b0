/** SQL that is true while a client has an endpoint: without one, nobody would be told of what happens. */
export function hasEndpointSql(apiClientId: string): string {
  return `EXISTS (SELECT FROM webhook_endpoints WHERE api_client_id = ${apiClientId})`
}
