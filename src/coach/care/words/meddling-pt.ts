/** Attempts on the coach's rules, in the notation of the vocabulary. */
export const rules: readonly string[] = [
  'ignor*|desobedec*|esquec*|descarte|descarta|descartar|desconsider*|desrespeit*|quebre|quebra|viole|burle|burla|contorne|pule .. sua|suas|seus|teus|tua|tuas|todas|todos|qualquer|as|os|anteriores|essas|estas .. instruc*|regra|regras|restric*|diretriz*|limites|limitac*|prompt*|ordens|programacao|filtro|filtros|politica*',
  'ignor*|desobedec*|esquec*|desconsider* instruc*|regras|restricoes|diretrizes|instrucoes',
  'ignor*|esquec*|desconsider* tudo|o_que|o_texto|qualquer_coisa que|te|lhe|voce|acima|antes|anterior|vem|veio|disseram|mandaram',
  'prompt|prompts|jailbreak',
  'instruc*|mensagem|regras|configuracao|diretrizes|ordens de|do|da sistema|inicial|iniciais|desenvolvedor|programador',
  'instrucoes|mensagem|regras|diretrizes iniciais|ocultas|secretas|internas|originais|inicial|oculta|secreta|escondidas|confidenciais',
  'suas|tuas|seu|teu|sua|tua instruc*|diretrizes|restricoes|limitacoes|programacao|codigo_fonte|configuracao|configuracoes|filtros|filtro|prompt|comandos|diretivas',
  'mud*|alter*|troc*|modifi*|reescrev*|desativ*|deslig*|remov*|apag*|quebr*|esquec*|larg* suas|tuas|as_suas|as_tuas|essas_suas|seus|teus|os_teus|os_seus regras|limites|regra|politicas|personalidade|comportamento',
  'que|o_que|quais|qual|como|quem .. mandaram|disseram|instruiram|programaram|ordenaram|programou|mandou|configuraram|programado|programada|instruido|instruida .. voce|te|lhe|suas|fazer|falar|dizer|tu|?',
  'instruc*|regras|ordens te|lhe|que_te|que_lhe deram|dao|passaram|disseram',
  'quais|cuales|que|com_que instruc* !da|do|de|del|para',
  'ignor*|esquec*|desconsider* .. antes|acima|anteriormente',
  'quais .. regras|instrucoes .. voce|tu segue|segues|recebeu|recebeste|tem|obedece',
  'repit*|repet*|imprim*|mostr*|revel*|escrev*|traduz*|copi*|exib*|diga|diz|cit* .. texto|tudo|palavras|mensagem|mensagens|frases|linhas|conteudo acima|antes|anterior|anteriores|literalmente|que_esta_acima|que_veio|palavra_por',
  'revel*|mostr*|diga|diz|vaza|vaze|imprim*|fala|manda|passa|expoe .. senha|senhas|chave_da_api|segredos|chaves|tokens|codigo_fonte|instrucoes|credenciais|variaveis_de_ambiente|banco_de_dados|base_de_dados',
  'palavra por palavra',
  'repit*|repet* comigo|depois_de_mim|apos_mim|voce|tu|que_voce|que_eu|que_tenho',
  'a_partir_de_agora|daqui_pra_frente|de_agora_em_diante .. so|somente|apenas|sempre responda|responde|diga|escreva !em',
  'decodifi*|descodifi* .. siga|segue|execut*|faz|faca|obedec*',
  'finj*|fing*|simul*|interpret*|represent*|imagin*|imit*|faz_de_conta|faca_de_conta|encarna .. que_voce|que_es|que_tu|que_e|que_sou|que_tenho|que_meu|que_o_meu|que_minha|que_a_minha|que_nao|que_ha|ser|um_hacker|uma_ia|papel|outro|outra|sem_regras|personagem|eu_tenho|e_um|e_uma|seja',
  'aja|age|atue|atua|comporte_se|se_comporte|comporta_te|responda|responde|fale|fala como|feito se|um|uma|outro|outra|dan|hacker|administrador|fosse|minha_avo !amigo|amiga|pessoa|professor|coach',
  'modo desenvolvedor|admin|administrador|deus|debug|dan|irrestrito|sem_restricoes|hacker|programador|manutencao|sem_filtro|sem_limites|root',
  'agora|partir_de_agora|diante|hoje voce|tu|es|seras|vais|sera e|sera|es|nao_tem|deve|vai|esta|tem|nao|um|uma|o|a|dan !bom|me_diz|pode|sabe',
  'voce|tu nao tem|tens|possui|precisa|precisas .. restric*|regras|regra|limites|filtro|filtros|seguir_regras|limitac*',
  'sem restricoes|censura|filtros|filtro|nenhuma_regra|nenhuma_restricao|regras|limitacoes',
  'diga|diz|fala|fale|afirme|confirma|confirme|escreve|escreva|responda|responde|minta|mente|declara que .. tenho|sou|meu|minha|nao_devo|estou .. #|milhao|milhoes|rico|rica|milionari*|zero|sem_dividas|saldo|quitad*|zerad*',
  'sou o|a|seu|teu|sua|tua .. desenvolvedor|desenvolvedora|criador|criadora|administrador|administradora|programador|programadora|dono_do_sistema',
  'acesso|senha|privilegios|permissao|permissoes de|do|da|total|irrestrito admin|administrador|root|ao_banco_de_dados|ao_sistema',
  'me|lhe da|de|conceda|concede|libera acesso total|irrestrito|de_administrador|ao_banco|ao_sistema|aos_dados',
  'banco|base de dados',
  'invad* .. sistema|conta|banco',
  'execut*|rode|roda .. comando|codigo|script|sql|query',
]

/** Attempts on data that are not the user's own. */
export const others: readonly string[] = [
  'dados|saldo|saldos|renda|rendimento|rendimentos|salario|salarios|conta|contas|plano|planos|informacoes|gastos|extrato|cpf|transacoes|metas|meta|numeros|dividas|divida|despesas|emails|telefones|nomes|historico|conversas do|da|de|dos|das|pelos|por .. outro|outra|outros|outras|todo_mundo|toda_gente|todos|terceiros|alguem|vizinh*|amig*|marido|esposa|mulher|namorad*|irmao|irma|chefe|patrao|colega|colegas|usuari*|utilizador*|cliente|clientes|ex',
  'quanto|o_que|como|quais|qual .. outro|outra|outros|outras|os|todos usuari*|utilizador*|cliente|clientes|pessoas|pessoa .. ganh*|gast*|dev*|tem|recebe*|guard*|compr*|poup*|fazem',
  'quanto .. meu|minha|o|a|o_meu|a_minha vizinh*|chefe|patrao|colega|amigo|amiga|marido|esposa|mulher|namorad*|irmao|irma|ex .. ganha|gasta|deve|tem|recebe|guarda|gastou|ganhou|poupa',
  'quanto .. ganha|gasta|deve|recebe|guarda|gastou|ganhou|tem|poupa o|a|meu|minha|o_meu|a_minha .. vizinh*|chefe|patrao|colega|amigo|amiga|marido|esposa|mulher|namorad*|irmao|irma|ex|outro_usuario|usuario|utilizador',
  'list*|mostr*|export*|quais .. todos|dos|os|outros|seus|teus .. usuari*|utilizador*|clientes',
  'outro|outra|outros|outras usuari*|utilizador*|cliente|clientes !pagou|pagaram|me|meu',
  'usuari*|utilizador* #|numero|id',
  'quanto o|a !gente|minha|meu|plano|meta|poupanca|conta|banco|reserva|coach * ganha|ganhou|recebe|recebeu|poupa|poupou',
]

/** What everyday talk shares with them: undoing, one's own people and clients, one's own data. */
export const everyday: readonly string[] = [
  'cliente|clientes pagou|pagaram|paga|me|deve|devem|transferiu|que',
  'me deve|devem',
  'quanto .. me deve|devem',
  'banco de dados moveis',
  'pacote|plano|recarga de dados',
]
