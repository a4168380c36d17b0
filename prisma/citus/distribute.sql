-- Spreads a migrated database over the nodes of a Citus cluster by `api_client_id`: all that belongs to one API client
-- lies on one node, so that its requests and transactions stay there. Run once on the coordinator, after the
-- migrations and with all processes stopped:
--
--   psql --single-transaction -v ON_ERROR_STOP=1 -f prisma/citus/distribute.sql "$DATABASE_DIRECT_URL"
--
-- What a table points at comes before it. The jobs (schema pgboss) and what is marked as local stay on the coordinator.

CREATE EXTENSION IF NOT EXISTS citus;

-- local: _prisma_migrations

-- On every node: few rows that all others point at, and names that are unique across API clients.
SELECT create_reference_table('api_clients');
SELECT create_reference_table('whatsapp_instances');

SELECT create_distributed_table('users', 'api_client_id', colocate_with => 'none');
SELECT create_distributed_table('api_client_secrets', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('financial_intakes', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('goals', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('plans', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('money_moves', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('move_tasks', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('transactions', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('merchant_categories', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('import_jobs', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('chat_messages', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('events', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('idempotency_keys', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('webhook_endpoints', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('webhook_deliveries', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('webhook_attempts', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('whatsapp_replies', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('whatsapp_messages', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('whatsapp_conversations', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('whatsapp_lids', 'api_client_id', colocate_with => 'users');
SELECT create_distributed_table('whatsapp_invitations', 'api_client_id', colocate_with => 'users');
