/** Texts of the engine, the rate cards and the presets by their English wording, which is their source. */
export const ru: Readonly<Record<string, string>> = {
  // Rules
  'A message from the customer is never charged; it opens the customer service window for 24 hours or sets it back to 24 hours.':
    'Сообщение клиента всегда бесплатно; оно открывает окно поддержки на 24 часа или снова продлевает его до 24 часов.',
  'A call from the customer is never charged; answered or not, it opens or refreshes the customer service window.':
    'Звонок клиента всегда бесплатен; принятый или нет, он открывает или продлевает окно поддержки.',
  'A reaction from the customer is never charged; it arrives as a message and is taken to open or refresh the customer service window.':
    'Реакция клиента всегда бесплатна; она приходит как сообщение и считается открывающей или продлевающей окно поддержки.',
  'A message that is not a template can be sent only while a customer service window is open (error 131047).':
    'Сообщение, которое не является шаблоном, можно отправить, только пока открыто окно поддержки (ошибка 131047).',
  'A reaction from the business is free, needs no window and uses no allowance.':
    'Реакция компании бесплатна, не требует окна и не расходует бесплатный лимит.',
  'Only delivered messages are charged: a message that failed, expired or was only sent costs nothing.':
    'Платны только доставленные сообщения: неудавшееся, просроченное или только отправленное ничего не стоит.',
  'Whatever the business sends within 24 hours of the customer\'s last message is free.':
    'Всё, что компания отправляет в течение 24 часов после последнего сообщения клиента, бесплатно.',
  'A delivered template outside those 24 hours is a notification, charged by the country of the number.':
    'Доставленный шаблон вне этих 24 часов — это уведомление, платное по стране номера.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free; on delivery it opens the free entry point of 72 hours and closes every open conversation.':
    'Первый ответ в течение 24 часов клиенту, который пришёл из рекламы или через кнопку страницы, бесплатен; с доставкой он открывает бесплатную точку входа на 72 часа и закрывает все открытые диалоги.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free; on delivery it opens a free conversation, of 24 hours and since 1 March 2023 of 72, and closes the open one.':
    'Первый ответ в течение 24 часов клиенту, который пришёл из рекламы или через кнопку страницы, бесплатен; с доставкой он открывает бесплатный диалог, на 24 часа, а с 1 марта 2023 года на 72, и закрывает открытый.',
  'While a free entry point is open, every message to the customer is free.':
    'Пока бесплатная точка входа открыта, каждое сообщение клиенту бесплатно.',
  'Any message, template or not, joins the open conversation; it is paid already.':
    'Любое сообщение, шаблон или нет, присоединяется к открытому диалогу; он уже оплачен.',
  'The first 1,000 conversations of the month on a WhatsApp Business account are free.':
    'Первые 1000 диалогов месяца на аккаунт WhatsApp Business бесплатны.',
  'The first message delivered inside the customer service window opens a user-initiated conversation of 24 hours, charged once.':
    'Первое сообщение, доставленное в окне поддержки, открывает диалог, инициированный клиентом, на 24 часа; он оплачивается один раз.',
  'Until 4 April 2023 (partners: 1 June 2023) business-initiated conversations shared the first 1,000 free conversations of the month.':
    'До 4 апреля 2023 года (партнёры: до 1 июня 2023 года) диалоги, инициированные компанией, входили в первые 1000 бесплатных диалогов месяца.',
  'The first template delivered outside the customer service window opens a business-initiated conversation of 24 hours, charged once.':
    'Первый шаблон, доставленный вне окна поддержки, открывает диалог, инициированный компанией, на 24 часа; он оплачивается один раз.',
  'A template joins the open conversation of its category; it is paid already.':
    'Шаблон присоединяется к открытому диалогу своей категории; он уже оплачен.',
  'A delivered marketing template opens a marketing conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Доставленный шаблон «Маркетинг» открывает маркетинговый диалог на 24 часа; он оплачивается один раз, также рядом с диалогами других категорий.',
  'Since 15 October 2024 a template through the Marketing Messages API opens a conversation of its own category, marketing lite, charged once, also beside a marketing conversation.':
    'С 15 октября 2024 года шаблон через Marketing Messages API открывает диалог собственной категории, Marketing Lite; он оплачивается один раз, также рядом с маркетинговым диалогом.',
  'A delivered utility template opens a utility conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Доставленный шаблон «Утилита» открывает утилитарный диалог на 24 часа; он оплачивается один раз, также рядом с диалогами других категорий.',
  'The authentication conversation that an eligible business located elsewhere opens is charged at the authentication-international rate from its start time on.':
    'Диалог аутентификации, который открывает соответствующая компания из другой страны, с её даты начала оплачивается по тарифу международной аутентификации.',
  'A delivered authentication template opens an authentication conversation of 24 hours, charged once, also beside conversations of other categories.':
    'Доставленный шаблон «Аутентификация» открывает диалог аутентификации на 24 часа; он оплачивается один раз, также рядом с диалогами других категорий.',
  'A message that is not a template joins whatever conversation is open and opens nothing.':
    'Сообщение, которое не является шаблоном, присоединяется к любому открытому диалогу и ничего не открывает.',
  'The first 1,000 service conversations of the month on a WhatsApp Business account are free.':
    'Первые 1000 диалогов поддержки месяца на аккаунт WhatsApp Business бесплатны.',
  'A delivered message that is not a template opens a service conversation of 24 hours where no conversation is open, charged once.':
    'Доставленное сообщение, которое не является шаблоном, открывает диалог поддержки на 24 часа, если ни один диалог не открыт; он оплачивается один раз.',
  'Since 1 April 2025 marketing templates to US numbers are not delivered (error 131049) and not charged.':
    'С 1 апреля 2025 года шаблоны «Маркетинг» на номера США не доставляются (ошибка 131049) и не оплачиваются.',
  'Since 1 November 2024 service conversations are free without limit; how they open is unchanged.':
    'С 1 ноября 2024 года диалоги поддержки бесплатны без ограничений; открываются они по-прежнему.',
  'Business numbers of the United States, Canada, Egypt, Vietnam and Nigeria cannot start calls.':
    'Номера компаний из США, Канады, Египта, Вьетнама и Нигерии не могут звонить.',
  'A Meta Business Agent reply is charged by the token, also inside a free entry point.':
    'Ответ Meta Business Agent оплачивается по токенам, также в бесплатной точке входа.',
  'Before 1 August 2026 a Meta Business Agent reply was free.':
    'До 1 августа 2026 года ответ Meta Business Agent был бесплатным.',
  'A delivered message of an AI Provider that is not a template is charged, also inside a window: in Italy from 16 February 2026, in Brazil and the EU and EEA from 11 March 2026, in Europe until 12 May 2026.':
    'Доставленное сообщение AI-провайдера, которое не является шаблоном, платно, также в окне: в Италии с 16 февраля 2026 года, в Бразилии, ЕС и ЕЭЗ с 11 марта 2026 года, в Европе до 12 мая 2026 года.',
  'The first reply within 24 hours to a customer who came through an ad or Page button is free and opens the free entry point: for 72 hours, since 28 September 2026 for up to 7 days.':
    'Первый ответ в течение 24 часов клиенту, который пришёл из рекламы или через кнопку страницы, бесплатен и открывает бесплатную точку входа: на 72 часа, а с 28 сентября 2026 года — не более чем на 7 дней.',
  'A delivered marketing template is charged at the market\'s marketing rate, also inside a customer service window.':
    'Доставленный шаблон «Маркетинг» оплачивается по маркетинговому тарифу рынка, также в окне поддержки.',
  'A marketing template through the Marketing Messages API is charged on delivery at the market\'s marketing rate; with a maximum price, at that or less.':
    'Шаблон «Маркетинг» через Marketing Messages API оплачивается после доставки по маркетинговому тарифу рынка; с предельной ценой — по ней или дешевле.',
  'A delivered authentication template of an eligible business located elsewhere is charged at the authentication-international rate from its start time for that country on.':
    'Доставленный шаблон «Аутентификация» соответствующей компании из другой страны с даты начала для этой страны оплачивается по тарифу международной аутентификации.',
  'A delivered authentication template is charged at the market\'s authentication rate, also inside a customer service window.':
    'Доставленный шаблон «Аутентификация» оплачивается по тарифу аутентификации рынка, также в окне поддержки.',
  'A utility conversation opened before 1 July 2025 runs to its end: utility templates join it for free.':
    'Утилитарный диалог, открытый до 1 июля 2025 года, идёт до своего конца: шаблоны «Утилита» присоединяются к нему бесплатно.',
  'A utility template inside an open customer service window is free.':
    'Шаблон «Утилита» в открытом окне поддержки бесплатен.',
  'A delivered utility template is charged at the market\'s utility rate unless a customer service window is open.':
    'Доставленный шаблон «Утилита» оплачивается по утилитарному тарифу рынка, если окно поддержки не открыто.',
  'A marketing template to a group is charged once per delivered recipient, at the marketing rate of that recipient\'s market.':
    'Шаблон «Маркетинг» в группу оплачивается один раз за каждого получателя, которому он доставлен, по маркетинговому тарифу рынка этого получателя.',
  'By one reading a marketing template to a group was free while the group\'s customer service window was open, until 20 May 2026.':
    'По одному прочтению шаблон «Маркетинг» в группу был бесплатен, пока окно поддержки группы открыто, до 20 мая 2026 года.',
  'A utility template to a group is free while the group\'s customer service window is open.':
    'Шаблон «Утилита» в группу бесплатен, пока окно поддержки группы открыто.',
  'A utility template to a group is charged once per delivered recipient, at the utility rate of that recipient\'s market, without volume tiers.':
    'Шаблон «Утилита» в группу оплачивается один раз за каждого получателя, которому он доставлен, по утилитарному тарифу рынка этого получателя, без ступеней объёма.',
  'A call from the business that the customer accepts is charged by the minute, in pulses of six seconds, and refreshes the customer service window.':
    'Звонок компании, который клиент принял, оплачивается по минутам, шагами по шесть секунд, и продлевает окно поддержки.',
  'A message that is not a template is free inside an open customer service window.':
    'Сообщение, которое не является шаблоном, бесплатно в открытом окне поддержки.',
  'By one reading a service message that is free because of a free entry point still takes one of the month\'s 1,000.':
    'По одному из толкований сообщение поддержки, бесплатное благодаря бесплатной точке входа, всё равно расходует одно из 1000 в месяц.',
  'A delivered utility template is charged at the market\'s utility rate, also inside an open customer service window.':
    'Доставленный шаблон «Утилита» оплачивается по утилитарному тарифу рынка, также в открытом окне поддержки.',
  'Messages of AI Providers are outside the service charge and the 1,000: they are free where and while their own policy charges nothing.':
    'Сообщения AI-провайдеров не относятся к плате за поддержку и к 1000: они бесплатны там и тогда, где их собственная политика платы не предусматривает.',
  'The first 1,000 delivered service messages of the month on a phone number are free.':
    'Первые 1000 доставленных сообщений поддержки месяца на номер телефона бесплатны.',
  'Eligible governments and non-profits pay nothing for service messages beyond the 1,000 through 31 December 2027.':
    'Соответствующие государственные учреждения и некоммерческие организации не платят за сообщения поддержки сверх 1000 по 31 декабря 2027 года включительно.',
  'Without a payment method service messages stop after the month\'s 1,000 (error 131042).':
    'Без способа оплаты сообщения поддержки прекращаются после 1000 в месяц (ошибка 131042).',
  'After the month\'s 1,000 free service messages a free-form group message is charged once per delivered recipient, at the service rate of that recipient\'s market.':
    'После 1000 бесплатных сообщений поддержки в месяц свободное сообщение в группу оплачивается один раз за каждого получателя, которому оно доставлено, по тарифу поддержки рынка этого получателя.',
  'After the month\'s 1,000 free service messages of the phone number, a delivered message that is not a template is charged at the market\'s service rate.':
    'После 1000 бесплатных сообщений поддержки номера в месяц доставленное сообщение, которое не является шаблоном, оплачивается по тарифу поддержки рынка.',
  'Opening the chat is not a message: it subscribes nobody and opens no session, but allows one welcome message.':
    'Открытие чата — не сообщение: оно никого не подписывает и не открывает сессию, но разрешает одно приветственное сообщение.',
  'A subscription permits messages to the subscriber; it is not a message and opens no session.':
    'Подписка разрешает писать подписчику; она не является сообщением и не открывает сессию.',
  'After the customer unsubscribes, messages to them are not accepted; a session that is open runs on.':
    'После отписки клиента сообщения ему не принимаются; открытая сессия идёт дальше.',
  'A message from the customer is never charged; it subscribes them and, where none is open, opens a session of 24 hours. A tap on a button is one, also where it opens a URL.':
    'Сообщение клиента всегда бесплатно; оно подписывает его и открывает сессию на 24 часа, если ни одна не открыта. Нажатие кнопки — тоже сообщение, даже если она открывает ссылку.',
  'A bot may write only to its subscribers (status 6, not subscribed).':
    'Бот может писать только своим подписчикам (статус 6, не подписан).',
  'Only delivered messages are charged: a message that failed or never arrived costs nothing.':
    'Платны только доставленные сообщения: неудавшееся или так и не дошедшее ничего не стоит.',
  'The monthly plan of 2019 includes the messages: 4,500 USD for up to 500,000, 6,500 USD for up to 1,000,000.':
    'Месячный план 2019 года включает сообщения: 4500 USD за количество до 500 000, 6500 USD за количество до 1 000 000.',
  'At most 100 messages within an hour may go to a customer who does not answer (status 12).':
    'Клиенту, который не отвечает, в течение часа можно отправить не больше 100 сообщений (статус 12).',
  'One welcome message, right after the customer opened the chat and before they subscribe, is free.':
    'Одно приветственное сообщение, сразу после открытия чата клиентом и до его подписки, бесплатно.',
  'Messages inside an open session are free, without a limit on their number.':
    'Сообщения в открытой сессии бесплатны, без ограничения количества.',
  'The first 10,000 delivered chatbot-initiated messages of the calendar month (UTC) are free; what is left of them expires.':
    'Первые 10 000 доставленных сообщений, инициированных чат-ботом, за календарный месяц (UTC) бесплатны; остаток сгорает.',
  'A bot whose owner did not accept the commercial terms is blocked after the 10,000 free messages of the month (status 23).':
    'Бот, владелец которого не принял коммерческие условия, блокируется после 10 000 бесплатных сообщений в месяц (статус 23).',
  'A message to a subscriber outside a session is charged at the country\'s chatbot-initiated rate when it is delivered: once, on however many devices. A broadcast is one message to each receiver.':
    'Сообщение подписчику вне сессии после доставки оплачивается по тарифу страны для сообщений, инициированных чат-ботом: один раз, на скольких бы устройствах оно ни появилось. Рассылка — это по одному сообщению каждому получателю.',
  'A message from the customer costs nothing; where no session is open it opens one of 24 hours (abroad there are none), which is charged only if you answer with a session message.':
    'Сообщение клиента ничего не стоит; если сессия не открыта, оно открывает её на 24 часа (за границей сессий нет), и платной она становится, только если вы ответите сообщением в сессии.',
  'A text has at most 1,000 characters, a button 30, a file name 25, a list title 85; a carousel 2 to 5 cards, a video at most 200 MB and 600 seconds.':
    'Текст содержит не больше 1000 символов, кнопка — 30, имя файла — 25, название списка — 85; карусель — от 2 до 5 карточек, видео — не больше 200 МБ и 600 секунд.',
  'A session message is a plain text, image, file or list: buttons, cards and videos are not allowed.':
    'Сообщение в сессии — это простой текст, изображение, файл или список: кнопки, карточки и видео не разрешены.',
  'A one-way sender has no sessions: its customers cannot write to it.':
    'У одностороннего отправителя нет сессий: клиенты не могут ему писать.',
  'At most five session messages in a row (older texts: ten) may be sent without an answer; the next one is not sent.':
    'Подряд без ответа можно отправить не больше пяти сообщений в сессии (в более ранних текстах — десять); следующее не отправляется.',
  'By one reading the 60th message ends the session for good: the next one is sent only after the customer wrote.':
    'По одному из толкований 60-е сообщение окончательно завершает сессию: следующее отправляется только после того, как напишет клиент.',
  'By one reading a session message can be sent only after the customer wrote.':
    'По одному из толкований сообщение в сессии можно отправить только после того, как написал клиент.',
  'The customer blocked the sender (status 8): nothing is delivered, so nothing is charged.':
    'Клиент заблокировал отправителя (статус 8): ничего не доставляется, поэтому платы нет.',
  'Only delivered messages are charged; what fails or expires costs nothing.':
    'Платны только доставленные сообщения; неудавшееся или просроченное ничего не стоит.',
  'Senders made on or after 1 October 2024 pay the international rate for each message to another country than their own, whatever its type; there are no sessions.':
    'Отправители, созданные 1 октября 2024 года или позже, за каждое сообщение в другую страну, чем их собственная, платят по международному тарифу, независимо от типа; сессий нет.',
  'The session is charged already: its further session messages, up to the 60th, are free.':
    'Сессия уже оплачена: её дальнейшие сообщения, до 60-го включительно, бесплатны.',
  'The first session message charges the session once at the country\'s session rate; outside a session it opens one.':
    'Первое сообщение в сессии оплачивает её один раз по тарифу страны за сессию; вне сессии оно её открывает.',
  'A transactional message with a button, an image, a video or cards is charged as a promotional one.':
    'Транзакционное сообщение с кнопкой, изображением, видео или карточками оплачивается как рекламное.',
  'To Russia, Belarus and Ukraine a transactional message that matches no approved template is charged as a promotional one.':
    'В Россию, Беларусь и Украину транзакционное сообщение, которое не соответствует одобренному шаблону, оплачивается как рекламное.',
  'A transactional message is charged at the country\'s transactional rate, also inside a session.':
    'Транзакционное сообщение оплачивается по транзакционному тарифу страны, также в сессии.',
  'A promotional message is charged at the country\'s promotional rate, also inside a session.':
    'Рекламное сообщение оплачивается по рекламному тарифу страны, также в сессии.',
  'A one-time password with an image or other media is charged as a promotional message.':
    'Одноразовый пароль с изображением или другим медиа оплачивается как рекламное сообщение.',
  'A one-time password is charged at the country\'s OTP rate.':
    'Одноразовый пароль оплачивается по тарифу страны для одноразовых паролей.',
  'A message that Viber did not deliver in time and that went out as an SMS is charged at the SMS rate.':
    'Сообщение, которое Viber не доставил вовремя и которое ушло как SMS, оплачивается по тарифу SMS.',

  // Rule sets
  'Notifications':
    'Уведомления',
  'Conversations, user- and business-initiated':
    'Диалоги, инициированные клиентом и компанией',
  'Conversations by category':
    'Диалоги по категориям',
  'Conversations by category, service free':
    'Диалоги по категориям, поддержка бесплатна',
  'Per-message pricing':
    'Плата за сообщение',
  'Per-message pricing with service charges':
    'Плата за сообщение, поддержка платная',
  'Monthly plans of 2019':
    'Месячные планы 2019 года',
  'Legacy bots: 10,000 free chatbot-initiated messages a month':
    'Старые боты: 10 000 бесплатных сообщений, инициированных чат-ботом, в месяц',
  'Commercial model: monthly fee and chatbot-initiated messages':
    'Коммерческая модель: ежемесячная плата и сообщения, инициированные чат-ботом',
  'Viber Business Messages':
    'Viber Business Messages',

  // Open points and their choices
  'Whether the last instant of a window still belongs to it.':
    'Относится ли к окну его последний миг.',
  'a window is over at its last instant: 24:00:00 after it opened is outside':
    'окно заканчивается последним мигом: 24:00:00 после открытия — уже вне его',
  'the last instant still belongs to the window':
    'последний миг ещё относится к окну',
  'Whether the moment of sending or of delivery decides which windows a message stood in.':
    'Момент отправки или доставки определяет, в каких окнах стояло сообщение.',
  'the windows open when the message was sent decide':
    'решают окна, открытые в момент отправки',
  'the windows open when the message was delivered decide':
    'решают окна, открытые в момент доставки',
  'Whether the moment of delivery or of sending picks the rules, the card and the month.':
    'Момент доставки или отправки определяет правила, карту и месяц.',
  'rules, card, month, tiers and allowances of the moment of delivery':
    'правила, карта, месяц, ступени и лимиты — на момент доставки',
  'rules, card, month, tiers and allowances of the moment of sending':
    'правила, карта, месяц, ступени и лимиты — на момент отправки',
  'Whether a customer\'s reaction opens the customer service window.':
    'Открывает ли реакция клиента окно поддержки.',
  'a reaction counts as a message from the customer':
    'реакция считается сообщением клиента',
  'a reaction opens nothing':
    'реакция ничего не открывает',
  'How long a free entry point lasts that opens on or after 28 September 2026.':
    'Сколько длится бесплатная точка входа, которая открывается с 28 сентября 2026 года.',
  '72 hours, as before 28 September 2026':
    '72 часа, как до 28 сентября 2026 года',
  '7 days, the longest Meta names':
    '7 дней, наибольший срок по Meta',
  'When a free entry point begins since 1 July 2025: with the sending or the delivery of the response.':
    'Когда начинается бесплатная точка входа с 1 июля 2025 года: с отправкой или с доставкой ответа.',
  'when the business responds':
    'когда компания отвечает',
  'when the response is delivered, as in the years of conversations':
    'когда ответ доставлен, как в годы диалогов',
  'What a second click on an ad does while a free entry point is open.':
    'Что делает второй клик по рекламе, пока бесплатная точка входа открыта.',
  'answering a second click opens a further window; the later end counts':
    'ответ на второй клик открывает ещё одно окно; действует более поздний конец',
  'nothing opens while a free entry point is open, as in the years of conversations':
    'пока бесплатная точка входа открыта, ничего не открывается, как в годы разговоров',
  'By one reading sending was free and unlimited for every bot until August 2022.':
    'По одному прочтению отправка была бесплатной и неограниченной для каждого бота до августа 2022 года.',
  'Whether a boosted post opens a free entry point.':
    'Открывает ли продвигаемая публикация бесплатную точку входа.',
  'it opens only the customer service window, as any message does':
    'она открывает только окно поддержки, как любое сообщение',
  'it opens one as an ad does':
    'она открывает её, как и реклама',
  'The rates of a legacy bot beyond its 10,000 free messages.':
    'Тарифы старого бота сверх его 10 000 бесплатных сообщений.',
  'those of the commercial model':
    'те же, что в коммерческой модели',
  'a card of its own, which is not known: charged, without a price':
    'собственные тарифы, которые неизвестны: платно, без цены',
  'What a bot without a plan paid from 1 April 2019 until August 2022.':
    'Сколько платил бот без плана с 1 апреля 2019 года до августа 2022 года.',
  'In which zone 5 February 2024 begins, from which on a new bot is of the commercial model.':
    'В каком часовом поясе начинается 5 февраля 2024 года, с которого новый бот относится к коммерческой модели.',
  'the bot was made on 5 February 2024 or later in UTC, in which Viber counts months':
    'бот создан 5 февраля 2024 года или позже по UTC, по которому Viber считает месяцы',
  'in the zone of the account':
    'по часовому поясу аккаунта',
  'plans were announced for 1 April 2019; without one nothing is known: no price':
    'планы объявлены на 1 апреля 2019 года; без плана ничего не известно: цены нет',
  'sending was free and unlimited until August 2022':
    'отправка была бесплатной и неограниченной до августа 2022 года',
  '100 EUR until May 2024, when it was last read with a date, and 115 EUR ever since':
    '100 EUR до мая 2024 года, когда эта сумма последний раз прочитана с датой, и 115 EUR с тех пор',
  'Which senders pay the international rate abroad, by the day on which they were made.':
    'Какие отправители платят международный тариф за границей, по дню их создания.',
  'for senders made on 1 October 2024 or later':
    'отправители, созданные 1 октября 2024 года или позже',
  'for senders made on 2 October 2024 or later':
    'отправители, созданные 2 октября 2024 года или позже',
  'Whether a Facebook Page button pressed since 28 September 2026 still opens a free entry point.':
    'Открывает ли бесплатную точку входа кнопка страницы Facebook, нажатая с 28 сентября 2026 года.',
  'a Facebook Page button still opens a free entry point':
    'кнопка страницы Facebook по-прежнему открывает бесплатную точку входа',
  'since 28 September 2026 only ads that click to WhatsApp open one':
    'с 28 сентября 2026 года её открывает только реклама с переходом в WhatsApp',
  'Whether service messages inside a free entry point use the month\'s 1,000.':
    'Расходуют ли сообщения поддержки в бесплатной точке входа 1000 в месяц.',
  'a service message that a free entry point makes free uses none of the 1,000':
    'сообщение поддержки, бесплатное благодаря бесплатной точке входа, не расходует ни одного из 1000',
  'it uses one of the 1,000':
    'оно расходует одно из 1000',
  'What becomes of the month\'s 1,000 free service messages of a phone number that moves to another WhatsApp business account.':
    'Что будет с месячной 1000 бесплатных сервисных сообщений номера, который переходит в другой аккаунт WhatsApp Business.',
  'it has 1,000 on its new account, whatever it used on the one before':
    'в новом аккаунте у него 1000, сколько бы он ни израсходовал в прежнем',
  'it goes on with what is left of the 1,000, which are the number\'s':
    'он продолжает с остатком 1000, которая принадлежит номеру',
  'Whether a free entry point frees the messages of an AI Provider where its policy charges them.':
    'Действует ли бесплатная точка входа для сообщений AI-провайдера там, где его политика предусматривает плату.',
  'a free entry point does not free the messages of an AI Provider':
    'бесплатная точка входа не действует для сообщений AI-провайдера',
  'it frees them as it frees every other message':
    'она действует для них, как и для любого другого сообщения',
  'Whether a Turkish business number can start calls.':
    'Может ли турецкий номер компании звонить.',
  'Meta\'s list has the United States, Canada, Egypt, Vietnam and Nigeria only':
    'в списке Meta только США, Канада, Египет, Вьетнам и Нигерия',
  'Turkish numbers cannot start calls either':
    'турецкие номера тоже не могут звонить',
  'Whether a later message from the customer extends a session.':
    'Продлевает ли сессию более позднее сообщение клиента.',
  '24 hours from the message that opened it':
    '24 часа от сообщения, которое её открыло',
  '24 hours from the customer\'s last message':
    '24 часа от последнего сообщения клиента',
  'How soon after the opening of the chat a welcome message is free.':
    'Как скоро после открытия чата приветственное сообщение бесплатно.',
  'within 5 minutes of the opening of the chat':
    'в течение 5 минут после открытия чата',
  'without a time limit':
    'без ограничения во времени',
  'What the answer to a subscriber\'s opening of the chat is.':
    'Чем является ответ подписчику, который открыл чат.',
  'it is a message like any other: free in a session, chatbot-initiated outside one':
    'обычным сообщением: бесплатным в сессии, инициированным чат-ботом вне её',
  'it is free, as the welcome of any opening of the chat':
    'бесплатным, как приветствие после любого открытия чата',
  'Whether subscribing, without a message, opens a session.':
    'Открывает ли сессию подписка без сообщения.',
  'only a message from the subscriber opens a session':
    'сессию открывает только сообщение подписчика',
  'subscribing counts as a message and opens one':
    'подписка считается сообщением и открывает сессию',
  'Whether opening the chat, without a message, opens a session.':
    'Открывает ли сессию открытие чата без сообщения.',
  'opening the chat counts as a message and opens one':
    'открытие чата считается сообщением и открывает сессию',
  'Whether a group\'s customer service window freed a marketing template to the group before 21 May 2026.':
    'Освобождало ли окно поддержки группы от оплаты шаблон «Маркетинг» в группу до 21 мая 2026 года.',
  'it is charged: the window frees utility and free-form messages only':
    'он платный: окно освобождает только «Утилиту» и свободные сообщения',
  'it was free until 20 May 2026, the day before the text that no longer names it':
    'он был бесплатен до 20 мая 2026 года, последнего дня перед текстом, который его уже не называет',
  'What uses up the 10,000 free messages of a legacy bot.':
    'Что расходует 10 000 бесплатных сообщений старого бота.',
  'delivered messages use up the 10,000, in the order of delivery':
    '10 000 расходуют доставленные сообщения, в порядке доставки',
  'messages use up the 10,000 in the order of sending, whether or not they arrive':
    '10 000 расходуют сообщения в порядке отправки, независимо от доставки',
  'The monthly maintenance fee of a bot.':
    'Ежемесячная плата за обслуживание бота.',
  '100 EUR, and 115 EUR from 26 September 2026':
    '100 EUR, а с 26 сентября 2026 года — 115 EUR',
  '100 EUR throughout':
    '100 EUR всё время',
  'The monthly fee of a bot in the months in which it was made and deactivated.':
    'Ежемесячная плата за бота в месяцы его создания и деактивации.',
  'the whole monthly fee':
    'вся ежемесячная плата',
  'for the days of the month on which the bot existed':
    'за дни месяца, в которые бот существовал',
  'Of whom the one `billing_status` speaks that answers a broadcast to several receivers; it changes no price, only what a log is compared with.':
    'О ком говорит единственный `billing_status` в ответе на рассылку нескольким получателям; на цену это не влияет, только на то, с чем сверяется журнал.',
  'of each receiver: it is compared with the verdict on each':
    'о каждом получателе: он сверяется с вердиктом по каждому',
  'of the broadcast as a whole: it is compared with no verdict':
    'о рассылке в целом: он не сверяется ни с одним вердиктом',
  'What becomes of a session message of Viber Business outside a session.':
    'Что будет с сообщением в сессии Viber Business вне сессии.',
  'a session message outside a session opens and charges one':
    'сообщение вне сессии открывает платную сессию',
  'a session message needs an open session':
    'сообщению в сессии нужна открытая сессия',
  'When a session of Viber Business begins.':
    'Когда начинается сессия Viber Business.',
  'with the customer\'s message that opens it':
    'с сообщением клиента, которое её открывает',
  'with the first session message that answers the customer':
    'с первым сообщением в сессии, которым вы отвечаете клиенту',
  'Whether a later message from the customer extends a session of Viber Business.':
    'Продлевает ли сессию Viber Business более позднее сообщение клиента.',
  '24 hours from its beginning':
    '24 часа от её начала',
  'How long a session of Viber Business lasts.':
    'Сколько длится сессия Viber Business.',
  '24 hours':
    '24 часа',
  '12 hours, as in texts of 2022 and 2023':
    '12 часов, как в текстах 2022 и 2023 годов',
  'What becomes of a session message after the 60th of its session.':
    'Что будет с сообщением в сессии после 60-го.',
  'it opens and charges a new session':
    'оно открывает новую платную сессию',
  'it is refused until the customer writes, who opens a new session':
    'оно отклоняется, пока не напишет клиент, который открывает новую сессию',
  'each further message is charged the session rate and opens none':
    'каждое следующее сообщение стоит столько же, сколько сессия, и сессию не открывает',
  'What decides the price of a transactional message or a one-time password.':
    'Что определяет цену транзакционного сообщения или одноразового пароля.',
  'by what it holds: a button, an image, a video or cards make it promotional':
    'содержание: кнопка, изображение, видео или карточки делают его рекламным',
  'by the type it is sent as':
    'тип, которым оно отправлено',
  'How many session messages in a row may go unanswered.':
    'Сколько сообщений в сессии подряд могут остаться без ответа.',
  'five, the sixth is refused':
    'пять, шестое отклоняется',
  'ten, as in texts of 2022 and 2023':
    'десять, как в текстах 2022 и 2023 годов',
  'What becomes of a text of more than 1,000 characters on Viber Business.':
    'Что будет с текстом длиннее 1000 знаков в Viber Business.',
  'Viber refuses it':
    'Viber его отклоняет',
  'it is cut off and delivered, and charged as any other':
    'его обрезают и доставляют, он оплачивается, как любой другой',
  'How a message of Viber Business counts that is delivered after its validity.':
    'Как считается сообщение Viber Business, доставленное после срока действия.',
  'as delivered: it is charged':
    'как доставленное: оно платное',
  'as expired: it costs nothing':
    'как просроченное: оно ничего не стоит',
  'When a transactional or promotional message or a one-time password is charged; a log does not say whether its sender is a provider\'s own.':
    'Когда оплачивается транзакционное или рекламное сообщение или одноразовый пароль; журнал не говорит, принадлежит ли отправитель провайдеру.',
  'when it is delivered; what is not delivered costs nothing':
    'по доставке; недоставленное ничего не стоит',
  'when it is submitted, whatever becomes of it, as through a provider\'s own sender':
    'при передаче провайдеру, что бы с ним ни стало, как через его собственного отправителя',
  'In which zone the months of Viber Business begin, and so of its minimum commitment, and the days on which its cards take effect.':
    'В каком часовом поясе начинаются месяцы Viber Business, а значит и его минимального платежа, и дни, с которых действуют его тарифные карты.',
  'in UTC, as those of Viber bots':
    'по UTC, как у ботов Viber',
  'The minimum monthly commitment of a sender that writes to several countries.':
    'Минимальный ежемесячный платёж отправителя, который пишет в несколько стран.',
  'the highest minimum among the countries it writes to':
    'наибольший минимум среди стран, в которые он пишет',
  'one minimum for each country it writes to, added up':
    'по одному минимуму за каждую страну, в которую он пишет, в сумме',
  'Whether the minimum monthly commitment is due in the month of activation.':
    'Платится ли минимальный ежемесячный платёж в месяц активации.',
  'none in the month of activation':
    'в месяц активации его нет',
  'a sender active on a single day of a month owes it':
    'отправитель, активный хотя бы один день месяца, его платит',
  'To which of several open conversations a message belongs that is not a template; Meta does not say, and it changes no price.':
    'К какому из нескольких открытых диалогов относится сообщение, которое не является шаблоном; Meta этого не говорит, и на цену это не влияет.',
  'to the one that opened last':
    'к открытому последним',
  'to the one that opened first; a service conversation is always that':
    'к открытому первым; диалог поддержки всегда такой',
  'The market of Kazakhstan before it became its own on 1 October 2026.':
    'Рынок Казахстана до 1 октября 2026 года, когда он стал отдельным.',
  'not in Meta\'s table, so Other':
    'нет в таблице Meta, поэтому «Другие»',
  'priced as the +7 of the table, Russia':
    'цены по +7 таблицы, то есть России',
  'priced with its neighbours':
    'цены его соседей',
  'The market of the Caribbean +1 numbers that Meta\'s table does not list.':
    'Рынок карибских номеров +1, которых нет в таблице Meta.',
  'priced with the islands that are in the table':
    'цены островов, которые есть в таблице',

  // Notices
  'The third message in a row without an answer: messages that are not read or are reported lower the quality rating, and templates of low quality are paused.':
    'Третье сообщение подряд без ответа: сообщения, которые не читают или на которые жалуются, снижают оценку качества, а шаблоны низкого качества приостанавливаются.',
  'The business writes first and no consent of this contact is recorded: WhatsApp requires an opt-in before the first message, and people who did not expect it block and report the number.':
    'Компания пишет первой, а согласие этого клиента не указано: WhatsApp требует согласия до первого сообщения, а люди, которые его не ждали, блокируют номер и жалуются.',
  'The customer wrote earlier, but is recorded as not having agreed to be written to: WhatsApp requires an opt-in before a business starts a conversation, and people who did not expect it block and report the number.':
    'Клиент писал раньше, но указано, что он не соглашался получать сообщения: WhatsApp требует согласия, прежде чем компания начнёт разговор, а люди, которые его не ждали, блокируют номер и жалуются.',
  'An unofficial channel: WhatsApp detects automation outside its Business Platform and may block the number; these prices are those of the official platform.':
    'Неофициальный канал: WhatsApp выявляет автоматизацию вне своей платформы для бизнеса и может заблокировать номер; эти цены — официальной платформы.',
  'The first message to a contact must not be promotional; Viber may reject the sender.':
    'Первое сообщение клиенту не может быть рекламным; Viber может отклонить отправителя.',
  'Marketing less than 24 hours after marketing to the same contact: WhatsApp limits marketing per person, and a message over the limit fails (error 131049).':
    'Маркетинг менее чем через 24 часа после маркетинга тому же клиенту: WhatsApp ограничивает маркетинг на человека, и сообщение сверх предела не доставляется (ошибка 131049).',
  'The text serves another purpose than the template\'s category: Meta may change the category without a month\'s warning, and then charges the rate of the new one.':
    'У текста другая цель, чем у категории шаблона: Meta может изменить категорию без предупреждения за месяц и тогда берёт плату по тарифу новой.',
  'The business writes first and no consent of this contact is recorded: Viber requires it before the first message, and may suspend senders without it.':
    'Компания пишет первой, а согласие этого клиента не указано: Viber требует его до первого сообщения и может приостановить отправителей без него.',
  'The customer wrote earlier, but is recorded as not having agreed to be written to: Viber requires consent before a business starts a conversation, and may suspend senders without it.':
    'Клиент писал раньше, но указано, что он не соглашался получать сообщения: Viber требует согласия, прежде чем компания начнёт разговор, и может приостановить отправителей без него.',
  'The third message in a row without an answer: Viber stops a bot after 100 unanswered messages within an hour (status 12), and subscribers leave.':
    'Третье сообщение подряд без ответа: Viber останавливает бота после 100 сообщений без ответа за час (статус 12), а подписчики отписываются.',
  'The third message in a row without an answer: after five session messages in a row Viber refuses the sixth, and contacts who did not want them block the sender.':
    'Третье сообщение подряд без ответа: после пяти сообщений в сессии подряд Viber отклоняет шестое, а клиенты, которые их не хотели, блокируют отправителя.',
  'Since 15 January 2026 AI Providers may use WhatsApp only where law obliges Meta to admit them; in this country the account may be closed.':
    'С 15 января 2026 года AI-провайдеры могут пользоваться WhatsApp только там, где закон обязывает Meta их допускать; в этой стране аккаунт могут закрыть.',

  // What rate cards do not know
  'Viber\'s own rate card (chatbots.pdf) could not be read: every country that is not listed has a rate that is not known here.':
    'Собственную тарифную карту Viber (chatbots.pdf) не удалось прочитать: тариф каждой страны, которой нет в списке, здесь неизвестен.',
  'Serbia: only an approximate figure of about 0.0045 was found; it is left out.':
    'Сербия: найдено только приблизительное значение около 0,0045; оно не внесено.',
  'Whether bots created before 2024-02-05 use the same rates beyond their free messages is not documented; they are taken to.':
    'Действуют ли для ботов, созданных до 2024-02-05, те же тарифы сверх бесплатных сообщений, не задокументировано; считается, что действуют.',
  'The day on which bot maintenance rose from 100 to 115 EUR is not known; 2026-09-26 is the first day on which 115 was read.':
    'День, когда обслуживание бота выросло со 100 до 115 EUR, неизвестен; 2026-09-26 — первый день, когда прочитано 115.',
  'The plans were announced for 2019-04-01; how long they were sold and what bots without one paid until 2022-08-31 is not documented.':
    'Планы объявлены на 2019-04-01; как долго их продавали и сколько платили боты без плана до 2022-08-31, не задокументировано.',
  'The source leaves authentication out: an unknown authentication rate is set to the market\'s utility rate, which is equal in every card that was read in full; such cells are marked derived.':
    'Источник не содержит аутентификации: неизвестный тариф аутентификации приравнен к утилитарному тарифу рынка, как в каждой прочитанной полностью карте; такие ячейки отмечены как выведенные.',
  'Volume tiers existed; no tier table of this date was found.':
    'Ступени объёма существовали; таблицы ступеней на эту дату не найдено.',
  'Rates that Meta changed or introduced on 2026-10-01 are not known in this currency; the others are carried over from the card of 2026-07-01, because the USD, COP and INR cards all left them unchanged.':
    'Тарифы, которые Meta изменила или ввела 2026-10-01, в этой валюте неизвестны; остальные перенесены с карты 2026-07-01, так как в картах USD, COP и INR они не изменились.',
  'No printed tier table was found in this currency: tier rates are list x (1 - discount), rounded half up to 4 decimals, with the limits and discounts of the USD table, which do not depend on the currency.':
    'Печатной таблицы ступеней в этой валюте не найдено: тарифы ступеней — это базовый × (1 − скидка), округлённый до 4 знаков, с границами и скидками таблицы USD, которые не зависят от валюты.',
  'Meta\'s own rate files of 2026-03-04, 2026-05-12 and 2026-07-01 were not found.':
    'Собственные файлы тарифов Meta от 2026-03-04, 2026-05-12 и 2026-07-01 не найдены.',
  'Whether the file of 2026-07-01 changed the rate of Brazil is not known.':
    'Изменил ли файл от 2026-07-01 тариф Бразилии, неизвестно.',
  'Only India was read, and of it the first volume tier (up to 50,000 minutes a month).':
    'Прочитана только Индия, а из неё — первая ступень объёма (до 50 000 минут в месяц).',
  'Meta\'s rates are taken to be those of the provider\'s list less its markup of 5 %, which the provider does not state; it fits the figures of Meta that are known.':
    'Тарифами Meta считаются тарифы из списка провайдера без его наценки 5 %, которую провайдер не указывает; это согласуется с известными значениями Meta.',
  'That the rates hold since 2025-08-01 is shown for Rest of Africa only.':
    'Что тарифы действуют с 2025-08-01, подтверждено только для остальной Африки.',
  'First volume tier (up to 50,000 minutes a month); the rates of the others were not found.':
    'Первая ступень объёма (до 50 000 минут в месяц); тарифы остальных не найдены.',
  'Only Rest of Africa was read; the card of 2026-10-01 is said to be the same there.':
    'Прочитана только остальная Африка; по описанию, карта от 2026-10-01 там такая же.',
  'Rest of Central & Eastern Europe business-initiated 0.0602 is probably a misprint of 0.0692; kept as printed.':
    'Тариф 0,0602 для инициированных компанией в остальной Центральной и Восточной Европе — вероятно, опечатка вместо 0,0692; оставлен как напечатан.',
  'EUR cards between 2023-06-01 and 2026-06-30 were not found.':
    'Карты EUR между 2023-06-01 и 2026-06-30 не найдены.',
  'The notice\'s own prices for the other markets are the provider\'s selling prices, not Meta\'s.':
    'Собственные цены уведомления для других рынков — это цены продажи провайдера, а не Meta.',
  'IDR cards between 2023-06-01 and 2026-06-30 were not found, but for utility in Indonesia as it was on 2026-05-20.':
    'Карты IDR между 2023-06-01 и 2026-06-30 не найдены, кроме утилиты в Индонезии по состоянию на 2026-05-20.',
  '2026-05-20 is the day on which the figures were read; from which day on they hold is not known.':
    '2026-05-20 — день, когда цифры прочитаны; с какого дня они действуют, неизвестно.',
  'Meta prints IDR with 2 decimals; the derived tier rates keep 4, so a printed table may differ by up to 0.005.':
    'Meta печатает IDR с 2 знаками; выведенные тарифы ступеней сохраняют 4, поэтому печатная таблица может отличаться на величину до 0,005.',
  'The date is inferred from the figures; the source is undated. Only its rows down to India were readable.':
    'Дата выведена из значений; источник без даты. Читались только его строки до Индии включительно.',
  'INR cards before 2025-04-01 and between 2025-07-01 and 2025-09-30 were not found.':
    'Карты INR до 2025-04-01 и между 2025-07-01 и 2025-09-30 не найдены.',
  'Of the INR cards of 2026-01-01 and 2026-04-01 only utility and authentication in India were found; they differ from this one, so it ends on 2026-01-01.':
    'Из карт INR от 2026-01-01 и 2026-04-01 найдены только утилита и аутентификация в Индии; они отличаются от этой, поэтому она заканчивается 2026-01-01.',
  'The page names one table of volume tiers for utility and authentication in India; its limits are those of authentication, so utility has none here.':
    'Страница даёт одну таблицу ступеней объёма для утилиты и аутентификации в Индии; её границы — те, что у аутентификации, поэтому утилита здесь ступеней не имеет.',
  'Authentication-international of India rose on 2026-04-01; neither figure was found in this currency.':
    'Международная аутентификация в Индии подорожала 2026-04-01; ни одной из двух цифр в этой валюте не найдено.',
  'The card may have been revised between 2022-02-01 and 2023-05-31; this is its last state.':
    'Карту могли пересматривать между 2022-02-01 и 2023-05-31; это её последнее состояние.',
  'The file was read in July 2024. It holds from 2023-06-01, except that authentication-international starts on 2024-06-01 in Indonesia and on 2024-07-01 in India, where the authentication rate changed on the same day.':
    'Файл прочитан в июле 2024 года. Он действует с 2023-06-01, кроме международной аутентификации, которая начинается 2024-06-01 в Индонезии и 2024-07-01 в Индии, где в тот же день изменился тариф аутентификации.',
  'Marketing is that of the July card: Meta dated the marketing changes 2024-10-01.':
    'Маркетинг — с июльской карты: Meta датировала изменения маркетинга 2024-10-01.',
  'Rest of Africa utility is 0.0061 here and 0.0040 in the card of 2024-11-01; the day of that change is not known.':
    'Утилитарный тариф остальной Африки здесь 0,0061, а в карте от 2024-11-01 — 0,0040; день этого изменения неизвестен.',
  'The authentication-international rates lowered in Egypt, Nigeria, Pakistan and South Africa are those of the card of 2025-10-01.':
    'Сниженные тарифы международной аутентификации в Египте, Нигерии, Пакистане и Южной Африке — с карты от 2025-10-01.',
  'Most figures are those of the card of 2025-10-01 where Meta names no change; several are confirmed by tables of providers dated July 2025.':
    'Большинство значений — с карты от 2025-10-01, где Meta не называет изменений; несколько подтверждены таблицами провайдеров от июля 2025 года.',
  'The date is inferred from the figures: all announced changes of October 2025 and none of January 2026.':
    'Дата выведена из значений: все объявленные изменения октября 2025 года и ни одного из января 2026 года.',
  'The four changed rates are those of the official card of 2026-07-01, which lists none of them as changed on that date.':
    'Четыре изменённых тарифа — с официальной карты от 2026-07-01, которая не называет ни один из них изменённым на эту дату.',

  // Groups of presets
  'Providers and resellers':
    'Провайдеры и реселлеры',
  'WhatsApp, conversations of 2022':
    'WhatsApp, диалоги 2022 года',
  'WhatsApp, category conversations':
    'WhatsApp, диалоги по категориям',
  'WhatsApp, free service conversations':
    'WhatsApp, бесплатные диалоги поддержки',
  'WhatsApp, per-message pricing':
    'WhatsApp, цена за сообщение',
  'WhatsApp, months and eras':
    'WhatsApp, месяцы и смены правил',
  'One answer in four messages, or in one':
    'Один ответ в четырёх сообщениях или в одном',
  'A utility template taken for marketing':
    'Шаблон «Утилита», который сочли маркетингом',
  '1 October 2026 begins in Europe/Kyiv':
    '1 октября 2026 года начинается в Киеве',
  'A fee for every message in, out and failed':
    'Плата за каждое входящее, исходящее и неудачное сообщение',
  'An amount on top, a lowest and a highest price, and a loss':
    'Надбавка, наименьшая и наибольшая цена и убыток',
  'A later message does not extend the session':
    'Более позднее сообщение не продлевает сессию',
  'Six session messages in a row':
    'Шесть сообщений сессии подряд',
  'Viber fails, SMS goes':
    'Viber не доходит, идёт SMS',
  'The business answers the customer, 2022':
    'Компания отвечает клиенту, 2022',
  'Conversations of two categories side by side':
    'Диалоги двух категорий одновременно',
  'Service conversations without a limit':
    'Диалоги поддержки без ограничений',
  'Four business messages, two charges':
    'Четыре сообщения компании, две платы',
  'Where is my parcel?':
    'Где моя посылка?',
  'Hello!':
    'Здравствуйте!',
  'Let me look.':
    'Сейчас посмотрю.',
  'It is in Kyiv.':
    'Она в Киеве.',
  'It comes tomorrow.':
    'Придёт завтра.',
  'Hello! It is in Kyiv and comes tomorrow.':
    'Здравствуйте! Она в Киеве, придёт завтра.',
  'Your order 5120 is ready.':
    'Ваш заказ 5120 готов.',
  'Viber bot':
    'Viber-бот',
  'WhatsApp, since October 2026':
    'WhatsApp, с октября 2026 года',
  'WhatsApp, free entry point':
    'WhatsApp, бесплатная точка входа',
  'WhatsApp, authentication-international':
    'WhatsApp, международная аутентификация',
  'WhatsApp, volume tiers':
    'WhatsApp, ступени объёма',

  // Presets
  'Viber bot: first session':
    'Viber-бот: первая сессия',
  'A week of support chat':
    'Неделя поддержки в чате',
  'Ad click, then a week':
    'Клик по рекламе, затем неделя',
  'Am I on authentication-international?':
    'У меня международная аутентификация?',
  'Ad click, nobody answered':
    'Клик по рекламе, никто не ответил',
  'Free is not the same as allowed':
    'Бесплатно — не то же, что разрешено',
  'Sent in September, delivered in October':
    'Отправлено в сентябре, доставлено в октябре',
  'The 1,001st service message':
    '1001-е сообщение поддержки',
  'Undelivered messages cost nothing':
    'Недоставленное ничего не стоит',
  'Is a utility template in the open window free?':
    'Бесплатен ли шаблон «Утилита» в открытом окне?',
  'What did 1 October change?':
    'Что изменило 1 октября?',
  'Which volume tier am I in?':
    'На какой я ступени объёма?',

  // What is said in presets
  'Opens the chat':
    'Открывает чат',
  'Hello! Ask us anything about coffee.':
    'Здравствуйте! Спрашивайте нас о кофе.',
  'Do you deliver on Saturday?':
    'Вы доставляете в субботу?',
  'Yes, 10:00 to 16:00. Which district?':
    'Да, с 10:00 до 16:00. Какой район?',
  'Fresh roast leaves at 9 tomorrow.':
    'Свежая обжарка уедет завтра в 9.',
  'Podil, please.':
    'Подол, пожалуйста.',
  'Noted: Podil, Saturday.':
    'Записали: Подол, суббота.',
  'Your courier is Andrii, at 12:00.':
    'Ваш курьер — Андрей, в 12:00.',
  'Follow the parcel here.':
    'Следите за посылкой здесь.',
  'How was the coffee?':
    'Как вам кофе?',
  'Great, thanks!':
    'Отличный, спасибо!',
  'Here is 5 % off for next time.':
    'Скидка 5 % на следующий заказ.',
  'My grinder does not start.':
    'Моя кофемолка не включается.',
  'Is the red light on?':
    'Красная лампочка горит?',
  'Yes, and it clicks.':
    'Да, и она щёлкает.',
  'Please send it in, we will look.':
    'Пришлите её нам, мы посмотрим.',
  'Has the label arrived?':
    'Этикетка пришла?',
  'Repair ticket 318 opened.':
    'Заявка на ремонт 318 открыта.',
  'Sent this morning.':
    'Отправил сегодня утром.',
  'Thank you, we will tell you.':
    'Спасибо, мы сообщим.',
  'It is the motor, under warranty.':
    'Это мотор, ремонт по гарантии.',
  'The part is here tomorrow.':
    'Деталь будет завтра.',
  'Is it ready?':
    'Уже готово?',
  'Yes, just tested.':
    'Да, только что проверили.',
  'Ticket 318: ready for pick-up.':
    'Заявка 318: можно забирать.',
  'Descaler for your grinder, 10 % off.':
    'Средство от накипи для кофемолки, −10 %.',
  '15 % off all Ethiopian beans this week.':
    '−15 % на весь эфиопский кофе на этой неделе.',
  'Hi! Is the Guji still in stock?':
    'Здравствуйте! Гуджи ещё есть?',
  'Yes, 14 bags left. Shall I put two aside?':
    'Да, осталось 14 пачек. Отложить две?',
  'Order 10482 confirmed: 2 × 250 g, 640 UAH.':
    'Заказ 10482 подтверждён: 2 × 250 г, 640 UAH.',
  'Has the parcel reached you?':
    'Вы получили посылку?',
  'Your parcel is at pick-up point 12.':
    'Ваша посылка в пункте выдачи 12.',
  'Got it, thank you! Do you sell grinders too?':
    'Получила, спасибо! А кофемолки у вас есть?',
  'We do. Hand or electric?':
    'Есть. Ручную или электрическую?',
  'The hand grinder is back in stock.':
    'Ручная кофемолка снова в наличии.',
  'Payment link for order 10497: 1,850 UAH.':
    'Ссылка на оплату заказа 10497: 1850 UAH.',
  'It ships today at 16:00.':
    'Отправим сегодня в 16:00.',
  'Free delivery until Sunday: code RANOK.':
    'Бесплатная доставка до воскресенья: код RANOK.',
  '482 910 is your code.':
    '482 910 — ваш код.',
  '105 774 is your code.':
    '105 774 — ваш код.',
  '660 218 is your code.':
    '660 218 — ваш код.',
  '937 045 is your code.':
    '937 045 — ваш код.',
  '314 862 is your code.':
    '314 862 — ваш код.',
  'Hello, do you roast for offices?':
    'Добрый день, вы обжариваете для офисов?',
  'Good morning! Yes, we do.':
    'Доброе утро! Да.',
  'Coffee for your office: first kilo free.':
    'Кофе для офиса: первый килограмм бесплатно.',
  'Sounds good. We are 12 people.':
    'Звучит хорошо. Нас 12.',
  'Then 3 kg a month. I will send an offer.':
    'Тогда 3 кг в месяц. Пришлю предложение.',
  'Offer 771 is ready: 3 kg, 2,100 UAH.':
    'Предложение 771 готово: 3 кг, 2100 UAH.',
  'Do you take parcels on Sundays?':
    'Вы принимаете посылки в воскресенье?',
  'Yes, 10:00 to 15:00, branch 7.':
    'Да, с 10:00 до 15:00, отделение 7.',
  'Did you find the branch?':
    'Вы нашли отделение?',
  'Parcel 6114 is on its way.':
    'Посылка 6114 в пути.',
  'Found it, thanks!':
    'Нашёл, спасибо!',
  'You are welcome.':
    'Пожалуйста.',
  'When will parcel 5520 come?':
    'Когда придёт посылка 5520?',
  'Parcel 5520: tomorrow, 9 to 11.':
    'Посылка 5520: завтра, с 9 до 11.',
  'Parcel 5520 was moved to 10 to 12.':
    'Посылка 5520 перенесена на 10–12.',
  'Sorry for the change!':
    'Извините за изменение!',
  'Autumn rates for your parcels.':
    'Осенние тарифы на ваши посылки.',
  'Where is parcel 20481?':
    'Где посылка 20481?',
  'Let me look it up.':
    'Сейчас посмотрю.',
  'It left Odesa at 14:10.':
    'Выехала из Одессы в 14:10.',
  'The courier will call you today.':
    'Курьер позвонит вам сегодня.',
  'If not, it waits at branch 7.':
    'Если нет, она ждёт в отделении 7.',
  'Good morning! Did it arrive?':
    'Доброе утро! Вы получили?',
  'Send a parcel this week, pay half.':
    'Отправьте посылку на этой неделе за полцены.',
  'Parcel 7003 is at branch 7.':
    'Посылка 7003 в отделении 7.',
  'Parcel 7003 waits until Saturday.':
    'Посылка 7003 ждёт до субботы.',
  'Will you come today?':
    'Вы придёте сегодня?',
  'Can I still change order 3301?':
    'Можно ещё изменить заказ 3301?',
  'Yes, until 14:00.':
    'Да, до 14:00.',
  'Order 3301 changed: oat milk, 4 packs.':
    'Заказ 3301 изменён: овсяное молоко, 4 пачки.',
  'I saw your ad. Is the tasting on Saturday?':
    'Вижу вашу рекламу. Дегустация в субботу?',
  'Yes, at 11:00. One seat for you?':
    'Да, в 11:00. Одно место для вас?',
  'Booking 58 confirmed: Saturday, 11:00.':
    'Бронь 58 подтверждена: суббота, 11:00.',
  'Your prescription 2217 is ready at our counter.':
    'Ваш рецепт 2217 ждёт в аптеке.',
  'Do you also have the nasal spray?':
    'А спрей для носа у вас есть?',
  'Yes, 4 left. Shall I put one aside?':
    'Да, осталось 4. Отложить один?',
  'Reservation 2218 confirmed until Friday.':
    'Бронь 2218 подтверждена до пятницы.',
  'Good morning! It is packed.':
    'Доброе утро! Уже упаковано.',
  'Reservation 2218: pick up until 20:00.':
    'Бронь 2218: забрать до 20:00.',
  'Thanks, on my way.':
    'Спасибо, уже еду.',
  'Receipt for 2218: 312 UAH.':
    'Чек за 2218: 312 UAH.',
  'Your order 90112 left the warehouse.':
    'Ваш заказ 90112 покинул склад.',
  'Your order 90113 left the warehouse.':
    'Ваш заказ 90113 покинул склад.',
  'Your order 90114 left the warehouse.':
    'Ваш заказ 90114 покинул склад.',
  'Your order 90115 left the warehouse.':
    'Ваш заказ 90115 покинул склад.',

  // Contradictions
  'The log has this event before its sender was made, at {at}.':
    'В журнале это событие раньше, чем создан отправитель: {at}.',
  'The log says delivered, the rules say refused; priced as if it were permitted. {rule}':
    'По журналу доставлено, по правилам отклонено; посчитано так, будто разрешено. {rule}',
  'The log has a session message where no session was open; priced as one that opens a session.':
    'В журнале есть сообщение сессии, когда сессии не было; посчитано как открывающее сессию.',
  'The log has a free entry point that ends later than any does that opens with this message; priced by that end.':
    'В журнале бесплатная точка входа кончается позже, чем может любая, открытая этим сообщением; посчитано по этому концу.',
  'The customer wrote to a one-way sender, which customers cannot answer.':
    'Клиент написал одностороннему отправителю, которому нельзя ответить.',
  'The log says delivered more than 14 days after the sending, when Viber no longer tries; priced as delivered.':
    'По журналу доставлено более чем через 14 дней после отправки, когда Viber уже не пытается; посчитано как доставленное.',
  'No documented rules of {channel} cover this date; the event is not priced.':
    'Документированных правил {channel} на эту дату нет; событие не посчитано.',
  'The log says delivered after the time for which the message was valid; priced as delivered.':
    'По журналу доставлено после времени, в течение которого сообщение действовало; посчитано как доставленное.',
  'An SMS goes out in place of a Viber message that was not delivered, but the log says that the last one was; both are priced.':
    'SMS идёт вместо недоставленного сообщения Viber, но по журналу последнее доставлено; посчитаны оба.',
  'The log says it cost more than its maximum price: priced as the log says.':
    'По журналу оно стоило больше наибольшей цены: посчитано по журналу.',
}
