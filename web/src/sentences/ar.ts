/** What is said of requests, logs, bills and tariff documents that are refused, by the English wording. */
export const texts: Readonly<Record<string, string>> = {
  'Expected JSON; byte {n} does not fit.':
    'المتوقع JSON؛ البايت {n} لا يناسب.',
  'Expected UTF-8; byte {n} does not fit.':
    'المتوقع UTF-8؛ البايت {n} لا يناسب.',
  'Expected at most {n} levels of brackets.':
    'المتوقع {n} مستوى من الأقواس على الأكثر.',
  'Expected whole characters, got half of one, such as of an emoji cut in two.':
    'المتوقع رموز كاملة، وفي النص نصف رمز، كنصف رمز تعبيري مقطوع.',
  'Expected a JSON object.':
    'المتوقع كائن JSON.',
  'Expected an object.':
    'المتوقع كائن.',
  'Expected an object; it is missing.':
    'المتوقع كائن؛ وهو ناقص.',
  'Expected a list.':
    'المتوقع قائمة.',
  'Expected a list; it is missing.':
    'المتوقع قائمة؛ وهي ناقصة.',
  'Expected a string.':
    'المتوقع نص بين علامتي اقتباس.',
  'Expected a string; it is missing.':
    'المتوقع نص بين علامتي اقتباس؛ وهو ناقص.',
  'Expected a text.':
    'المتوقع نص.',
  'Expected a text; it is missing.':
    'المتوقع نص؛ وهو ناقص.',
  'Expected a text that is not empty.':
    'المتوقع نص غير فارغ.',
  'Expected a value; it is missing.':
    'المتوقع قيمة؛ وهي ناقصة.',
  'Expected a time; it is missing.':
    'المتوقع وقت؛ وهو ناقص.',
  'Expected true or false.':
    'المتوقع true أو false.',
  'Expected a whole number.':
    'المتوقع عدد صحيح.',
  'Expected a whole number from 0 on.':
    'المتوقع عدد صحيح من 0 فما فوق.',
  'Expected a whole number from 0 to 5.':
    'المتوقع عدد صحيح من 0 إلى 5.',
  'Expected a whole number up to 10^12.':
    'المتوقع عدد صحيح حتى 10^12.',
  'Expected a whole number of seconds from 15 to 86400.':
    'المتوقع عدد صحيح من الثواني بين 15 و86400.',
  'Expected a number that is not negative.':
    'المتوقع عدد غير سالب.',
  'Expected seconds.':
    'المتوقع ثوانٍ.',
  'Expected one of {names}.':
    'المتوقع واحد من: {names}.',
  'Expected an item, one of {names}.':
    'المتوقع بند، واحد من: {names}.',
  'Unknown field; expected one of {names}.':
    'حقل غير معروف؛ المتوقع واحد من: {names}.',
  'Expected only on agent messages.':
    'المتوقع فقط في رسائل الوكيل.',
  'Expected only on transactional messages.':
    'المتوقع فقط في رسائل المعاملات.',
  'Expected only on templates.':
    'المتوقع فقط في القوالب.',
  'Expected only on group messages: template or service.':
    'المتوقع فقط في رسائل المجموعات: template أو service.',
  'Expected only with the status delivered or read.':
    'المتوقع فقط مع الحالة delivered أو read.',
  'Expected only on {where}.':
    'المتوقع فقط مع: {where}.',
  'Expected customer or business.':
    'المتوقع customer أو business.',
  'Expected a channel that has rules; {channel} has none yet.':
    'المتوقع قناة لها قواعد؛ {channel} ليس لها بعد.',
  'Expected marketing-messages, on marketing templates to one contact.':
    'المتوقع marketing-messages، في قوالب التسويق إلى جهة اتصال واحدة.',
  'Expected marketing, utility or authentication (groups: marketing or utility).':
    'المتوقع marketing أو utility أو authentication (المجموعات: marketing أو utility).',
  'Expected marketing, utility or authentication.':
    'المتوقع marketing أو utility أو authentication.',
  'Expected an instant not before the event\'s `at`.':
    'المتوقع لحظة لا تسبق `at` الحدث.',
  'Expected an instant after the event\'s `at`.':
    'المتوقع لحظة بعد `at` الحدث.',
  'Expected an instant from 2015 to 2037.':
    'المتوقع لحظة بين 2015 و2037.',
  'Expected a date such as {day}, a time with its zone such as {example}, or epoch milliseconds.':
    'المتوقع تاريخ مثل {day}، أو وقت مع منطقته مثل {example}، أو مللي ثوانٍ منذ 1970.',
  'Expected a time with its zone such as {example}, or epoch milliseconds.':
    'المتوقع وقت مع منطقته مثل {example}، أو مللي ثوانٍ منذ 1970.',
  'Expected a time from 2015 to 2037: seconds or milliseconds since 1970, or one such as {example}.':
    'المتوقع وقت بين 2015 و2037: ثوانٍ أو مللي ثوانٍ منذ 1970، أو مثل {example}.',
  'Expected a decimal string with at most 6 decimals, such as {example}.':
    'المتوقع عدد عشري بين علامتي اقتباس بست منازل على الأكثر، مثل {example}.',
  'Expected each recipient once.':
    'المتوقع كل مستلم مرة واحدة.',
  'Expected at least one contact.':
    'المتوقع جهة اتصال واحدة على الأقل.',
  'Expected the rest of the record; the file ends within it.':
    'المتوقع بقية السجل؛ ينتهي الملف في وسطه.',
  'Expected the end of the list; the file ends first.':
    'المتوقع نهاية القائمة؛ ينتهي الملف قبلها.',
  'Expected records of at most 16 MiB.':
    'المتوقع سجلات لا تزيد على 16 MiB.',
  'Expected rows of at most 64 MiB.':
    'المتوقع صفوف لا تزيد على 64 MiB.',
  'Expected what is told of the account nearer to the beginning of the log: messages have been played without it. Price the log in parts and merge them.':
    'المتوقع ما يُذكر عن الحساب أقرب إلى بداية السجل: حُسبت رسائل من دونه. احسب السجل أجزاءً ثم ادمجها.',
  'Expected a delivery nearer to its sending: the message was taken as not delivered. Price the log in parts and merge them.':
    'المتوقع تسليم أقرب إلى الإرسال: عُدّت الرسالة غير مسلَّمة. احسب السجل أجزاءً ثم ادمجها.',
  'Expected an event nearer to its place in time: others after it have been played. Price the log in parts and merge them.':
    'المتوقع حدث أقرب إلى موضعه في الزمن: حُسبت أحداث بعده. احسب السجل أجزاءً ثم ادمجها.',
  'Expected a sender of {channel}; "{sender}" is declared for another channel.':
    'المتوقع مرسِل للقناة {channel}؛ «{sender}» معلن لقناة أخرى.',
  'Expected a price from 0 to 1,000,000.':
    'المتوقع سعر بين 0 و1,000,000.',
  'Expected the end of a conversation or a free entry point after its messages.':
    'المتوقع نهاية المحادثة أو نقطة الدخول المجانية بعد رسائلها.',
  'Expected statuses or callbacks that say what was delivered; of {channel} the log has none, so that none of its messages costs anything.':
    'المتوقع حالات أو استدعاءات تذكر ما تم تسليمه؛ لا يحتوي السجل على شيء منها لقناة {channel}، لذا لا تكلّف أي من رسائلها شيئًا.',
  'Expected the time of a message.':
    'المتوقع وقت الرسالة.',
  'Expected a delivery not before the sending; the time of the delivery counts for both.':
    'المتوقع تسليم لا يسبق الإرسال؛ يُعتمد وقت التسليم لكليهما.',
  'Expected a `pricing` object that says the category of the message; none of its statuses has one.':
    'المتوقع كائن `pricing` يذكر فئة الرسالة؛ لا تحمله أي من حالاتها.',
  'Expected what kind of message it is; the log does not say. Give the events of your send log with it, with the provider\'s id of each message.':
    'المتوقع نوع الرسالة؛ لا يذكره السجل. أضف أحداث سجل الإرسال لديك مع معرّف كل رسالة عند المزوّد.',
  'Expected text in UTF-8; this is UTF-16. Save it as UTF-8 (in spreadsheets: "CSV UTF-8").':
    'المتوقع نص بترميز UTF-8؛ وهذا UTF-16. احفظه بترميز UTF-8 (في جداول البيانات: «CSV UTF-8»).',
  'Expected text; this is a ZIP archive or a spreadsheet (.xlsx, .ods). Unpack it, or save the sheet as CSV in UTF-8.':
    'المتوقع نص؛ وهذا أرشيف ZIP أو جدول بيانات (.xlsx أو .ods). فكّ ضغطه، أو احفظ الورقة بصيغة CSV بترميز UTF-8.',
  'Expected text: JSON or CSV, packed by gzip or not; this is a binary file.':
    'المتوقع نص: JSON أو CSV، مضغوط بـ gzip أو لا؛ وهذا ملف ثنائي.',
  'Expected an amount with at most 6 decimals, such as 0.0298.':
    'المتوقع مبلغ بست منازل عشرية على الأكثر، مثل 0.0298.',
  'Expected a part of a log as this version of Chatfare writes it.':
    'المتوقع جزء من سجل كما تكتبه هذه النسخة من Chatfare.',
  'Expected a sender of one channel in all parts; "{sender}" is of two.':
    'المتوقع مرسِل لقناة واحدة في كل الأجزاء؛ «{sender}» لقناتين.',
  'Expected a log in one of the formats {names}; nothing at its beginning tells which.':
    'المتوقع سجل بإحدى الصيغ: {names}؛ لا تدل بدايته على أيها.',
  'Expected auto, {names}.':
    'المتوقع auto أو: {names}.',
  'Expected a day such as 2026-11-01.':
    'المتوقع يوم مثل 2026-11-01.',
  'Expected a day not before `from`.':
    'المتوقع يوم لا يسبق `from`.',
  'Expected a day that keeps every event between 2015 and 2037.':
    'المتوقع يوم يُبقي كل حدث بين 2015 و2037.',
  'Expected a log of which nothing was played yet.':
    'المتوقع سجل لم يُحسب منه شيء بعد.',
  'Expected one of {names}; the request names no channel.':
    'المتوقع واحد من: {names}؛ لم تُذكر القناة.',
  'Expected a number in E.164 form with 7 to 15 digits, the first not 0, or an id.':
    'المتوقع رقم بصيغة E.164 من 7 إلى 15 خانة لا تبدأ بصفر، أو id.',
  'Expected one country of a contact; the log has two. That of its number counts, or of the account, else the one told last.':
    'يُتوقع بلد واحد لجهة الاتصال؛ في السجل بلدان. يُعتمد بلد رقمها أو ما في الحساب، وإلا ما ذُكر أخيرًا.',
  'Expected one sender of a message; the log has two. Give the send log the names that the provider has.':
    'يُتوقع مرسِل واحد للرسالة؛ في السجل مرسِلان. أعطِ سجل الإرسال الأسماء التي لدى المزوّد.',
  'Expected an id of its own for each message; the log has several with this one, at other times or of other kinds. The first of them counts.':
    'يُتوقع معرّف خاص بكل رسالة؛ في السجل عدة رسائل بهذا المعرّف في أوقات أخرى أو من أنواع أخرى. تُعتمد الأولى.',
  'Expected {country}, the country this contact has already.':
    'المتوقع {country}، وهو بلد جهة الاتصال أصلًا.',
  'Expected a delivery report or message of Infobip, Vonage or Route Mobile.':
    'المتوقع تقرير تسليم أو رسالة من Infobip أو Vonage أو Route Mobile.',
  'Expected the name of a callback such as message or delivered.':
    'المتوقع اسم استدعاء مثل message أو delivered.',
  'Expected a callback of Viber, or what was sent and to whom.':
    'المتوقع استدعاء من Viber، أو ما أُرسل وإلى من.',
  'Expected at least one receiver.':
    'المتوقع مستلم واحد على الأقل.',
  'Expected the ids of the receivers.':
    'المتوقع معرّفات المستلمين.',
  'Expected a category of Meta\'s prices such as marketing, utility or service.':
    'المتوقع فئة من أسعار Meta مثل marketing أو utility أو service.',
  'Expected regular, free_customer_service, free_entry_point or free_group_customer_service.':
    'المتوقع regular أو free_customer_service أو free_entry_point أو free_group_customer_service.',
  'Expected a list of entries, as a webhook of WhatsApp has it.':
    'المتوقع قائمة مدخلات كما في webhook الخاص بـ WhatsApp.',
  'Expected a list of changes; it is missing.':
    'المتوقع قائمة تغييرات؛ وهي ناقصة.',
  'Expected messages, statuses or calls.':
    'المتوقع messages أو statuses أو calls.',
  'Expected ad or post.':
    'المتوقع ad أو post.',
  'Expected a number or the id of a user; it is missing.':
    'المتوقع رقم أو id مستخدم؛ وهو ناقص.',
  'Expected RINGING, ACCEPTED or REJECTED.':
    'المتوقع RINGING أو ACCEPTED أو REJECTED.',
  'Expected BUSINESS_INITIATED or USER_INITIATED.':
    'المتوقع BUSINESS_INITIATED أو USER_INITIATED.',
  'Expected the first and last message of a tier: {example}.':
    'المتوقع أول رسالة وآخر رسالة في الشريحة: {example}.',
  'Expected a month such as {example}.':
    'المتوقع شهر مثل {example}.',
  'Expected at most {n} cells, as many as the header has; the row is left out.':
    'المتوقع {n} خلية على الأكثر كما في العنوان؛ أُهمل الصف.',
  'Expected a time that the clock of {zone} shows once; it shows {time} twice, as it is set back. The row is left out.':
    'المتوقع وقت تعرضه ساعة {zone} مرة واحدة؛ إنها تعرض {time} مرتين لأنها تُؤخَّر. تُرك الصف.',
  'Expected a time that the clock of {zone} shows; it never shows {time}, as it is set forward. The row is left out.':
    'المتوقع وقت تعرضه ساعة {zone}؛ إنها لا تعرض {time} أبدًا لأنها تُقدَّم. تُرك الصف.',
  'Expected text in UTF-8; what is none is read as {sign}.':
    'المتوقع نص بترميز UTF-8؛ وقُرئ ما عداه {sign}.',
  'Expected text in UTF-8.':
    'المتوقع نص بترميز UTF-8.',
  'Expected a table as chatfare/log hands it on; let its readLog read CSV.':
    'المتوقع جدول كما يسلّمه chatfare/log؛ ويقرأ readLog منه ملفات CSV.',
  'Expected null or a field: {names}; got "{field}".':
    'المتوقع null أو أحد الحقول: {names}؛ والموجود «{field}».',
  'Expected field, values or zone.':
    'المتوقع field أو values أو zone.',
  'Expected no zone: the column holds no times.':
    'لا يُتوقع نطاق زمني: لا أوقات في العمود.',
  'Expected the IANA name of a time zone such as Europe/Kyiv, got "{zone}".':
    'المتوقع اسم نطاق زمني وفق IANA مثل Europe/Kyiv؛ والموجود «{zone}».',
  'Expected a field of an event; the column {name} is left out. Map it to a field, or to null if it is none.':
    'المتوقع حقل من حقول الحدث؛ أُهمل العمود {name}. اربطه بحقل أو اتركه.',
  'Expected CSV: {fault}; the line is left out.':
    'المتوقع CSV: {fault}؛ أُهمل السطر.',
  'quantity or amount':
    'quantity أو amount',
  'Quoted field unterminated':
    'علامة اقتباس غير مغلقة',
  'Trailing quote on quoted field is malformed':
    'محتوى زائد بعد علامة الاقتباس',
  'Expected one column for {field}; {first} and {second} are two.':
    'المتوقع عمود واحد لـ {field}؛ {first} و{second} عمودان.',
  'Expected the columns month, market, category, and quantity or amount; missing: {names}.':
    'المتوقع الأعمدة month وmarket وcategory مع quantity أو amount؛ ينقص: {names}.',
  'Expected a month such as 2026-11, got "{found}".':
    'المتوقع شهر مثل 2026-11؛ والموجود «{found}».',
  'Expected a number as text, or an id, got "{figure}", a figure of a spreadsheet; the row is left out.':
    'المتوقع رقم هاتف كنص أو معرّف؛ الموجود «{figure}»، عدد من جدول حسابي؛ أُهمل الصف.',
  'Expected a quantity or an amount; the row has neither.':
    'المتوقع كمية أو مبلغ؛ لا يوجد في الصف أيٌّ منهما.',
  'Expected gzip data to its end; the file is cut off or damaged here. What could be unpacked has been read.':
    'المتوقع بيانات gzip حتى نهايتها؛ الملف مقطوع أو تالف هنا. قُرئ ما أمكن فكّ ضغطه.',
  'Expected gzip data to its end; the file is cut off or damaged.':
    'المتوقع بيانات gzip حتى نهايتها؛ الملف مقطوع أو تالف.',
  'Expected a number such as 1234.56, got "{found}".':
    'المتوقع عدد مثل 1234.56؛ والموجود «{found}».',
  'Expected an ISO 4217 code such as {example}.':
    'المتوقع رمز ISO 4217 مثل {example}.',
  'Expected an ISO 3166-1 code of two capital letters such as {example}.':
    'المتوقع رمز ISO 3166-1 من حرفين كبيرين مثل {example}.',
  'Expected a date such as {example}.':
    'المتوقع تاريخ مثل {example}.',
  'Expected a date after {date}.':
    'المتوقع تاريخ بعد {date}.',
  'Expected a later date than that of the fee before it.':
    'المتوقع تاريخ لاحق لتاريخ الرسم السابق.',
  'Expected another date, or the id "{id}": that document of the same series begins on this day too.':
    'المتوقع تاريخ آخر أو المعرّف «{id}»: تلك الوثيقة من السلسلة نفسها تبدأ في هذا اليوم أيضًا.',
  'Expected a day on which no other row of the country holds.':
    'المتوقع يوم لا يسري فيه صف آخر لهذا البلد.',
  'Expected only on cards of viber-business.':
    'المتوقع فقط في بطاقات viber-business.',
  'Expected a prefix of 1 to 8 digits, not 0 first.':
    'المتوقع بادئة من 1 إلى 8 خانات لا تبدأ بصفر.',
  'Expected an address that begins with https:// or http://.':
    'المتوقع عنوان يبدأ بـ https:// أو http://.',
  'Expected at most 5 decimals in a rate per minute.':
    'المتوقع خمس منازل عشرية على الأكثر في سعر الدقيقة.',
  'Expected no band after one without an end.':
    'المتوقع لا نطاق بعد نطاق بلا نهاية.',
  'Expected a last band without an end.':
    'المتوقع نطاق أخير بلا نهاية.',
  'Expected more than {n}.':
    'المتوقع أكثر من {n}.',
  'Expected a type of event such as {example}.':
    'المتوقع نوع حدث مثل {example}.',
  'Expected the name of a market.':
    'المتوقع اسم سوق.',
  'Expected no negative amount.':
    'المتوقع مبلغ غير سالب.',
  'Expected at least one.':
    'المتوقع واحد على الأقل.',
  'Expected at least one unit.':
    'المتوقع وحدة واحدة على الأقل.',
  'Expected at most 366 days.':
    'المتوقع 366 يومًا على الأكثر.',
  'Expected 0 to 6.':
    'المتوقع من 0 إلى 6.',
  'Expected at least the floor.':
    'المتوقع السعر الأدنى على الأقل.',
  'Expected a percent, an amount, a floor or a ceiling.':
    'المتوقع نسبة مئوية أو مبلغ أو سعر أدنى أو أعلى.',
  'Expected "conversation" or an item that messages are charged as.':
    'المتوقع conversation أو بند تُحسب به الرسائل.',
  'Expected an id of its own.':
    'المتوقع معرّف خاص به.',
  'Expected no item of package "{package}" ({item}).':
    'المتوقع لا بند من الباقة «{package}» ({item}).',
  'Expected only in an overlay of layer "{layer}".':
    'المتوقع فقط في إضافة من الطبقة «{layer}».',
  'Expected one commitment.':
    'المتوقع التزام واحد.',
  'Expected "{value}".':
    'المتوقع «{value}».',
  'From {from}, when "{id}" ends, until this day no card holds.':
    'من {from}، حين تنتهي «{id}»، حتى هذا اليوم لا تسري أي بطاقة.',
  'From this day no card holds until {begins}.':
    'من هذا اليوم لا تسري أي بطاقة حتى: {begins}.',
  'The card ends earlier: {begins}.':
    'تنتهي البطاقة قبل ذلك: {begins}.',
  '"{id}" begins on {date}':
    '«{id}» تبدأ في {date}',
  'A later one of these documents replaces this one.':
    'تحل محلها وثيقة لاحقة من هذه الوثائق.',
  'The card "{id}" of another issuer begins on this day too; only one of the two is used.':
    'البطاقة «{id}» من جهة أخرى تبدأ في هذا اليوم أيضًا؛ تُستخدم واحدة منهما فقط.',
  'No country belongs to this market while the document holds: it is never used.':
    'لا ينتمي أي بلد إلى هذا السوق ما دامت الوثيقة سارية: لا يُستخدم أبدًا.',
  'No prices for markets of {date}: {names}.':
    'لا أسعار لأسواق {date}: {names}.',
  'There is no list rate of this item in this market.':
    'لا سعر أساسيًا لهذا البند في هذا السوق.',
  'The first band differs from the list rate, {rate}.':
    'يختلف النطاق الأول عن السعر الأساسي {rate}.',
  'The rate is higher than that of the band before it.':
    'السعر أعلى من سعر النطاق السابق.',
  'From {from} until this day the country belongs to "{market}".':
    'من {from} حتى هذا اليوم ينتمي البلد إلى «{market}».',
  'No country has this ISO 3166-1 code.':
    'لا يحمل أي بلد رمز ISO 3166-1 هذا.',
  'Expected a market.':
    'المتوقع سوق.',
  'Expected prices for "{market}".':
    'المتوقع أسعار لـ «{market}».',
  'Expected an item such as utility, got "{found}".':
    'المتوقع بند مثل utility؛ والموجود «{found}».',
  'Expected no cell outside the table, got "{found}".':
    'المتوقع لا خلية خارج الجدول؛ والموجود «{found}».',
  'Expected a price, n/a where there is none, or UNKNOWN where its figure is not known.':
    'المتوقع سعر، أو n/a حيث لا سعر، أو UNKNOWN حيث لا يُعرف.',
  'Expected one decimal mark in the whole table, got "{found}" beside others.':
    'المتوقع علامة عشرية واحدة في الجدول كله؛ والموجود «{found}» إلى جانب غيرها.',
  'Expected a price that can be read in one way only, got "{found}".':
    'المتوقع سعر يُقرأ بطريقة واحدة فقط؛ والموجود «{found}».',
  'Expected a price in {currency} with at most 6 decimals, such as 0.0298, got "{found}".':
    'المتوقع سعر بعملة {currency} بست منازل عشرية على الأكثر، مثل 0.0298؛ والموجود «{found}».',
  'Expected a column of a rate card or tier table, got "{found}".':
    'المتوقع عمود من بطاقة أسعار أو جدول شرائح؛ والموجود «{found}».',
  'Expected {wanted}, got "{found}".':
    'المتوقع {wanted}؛ والموجود «{found}».',
  'Expected CSV, got a workbook ({kind}): open it and save the sheet as "CSV UTF-8"; volume tiers on a sheet of their own are a second file.':
    'المتوقع CSV، وهذا مصنّف ({kind}): افتحه واحفظ الورقة بصيغة «CSV UTF-8»؛ شرائح الحجم في ورقة مستقلة ملف ثانٍ.',
  'Expected text in UTF-8 or UTF-16.':
    'المتوقع نص بترميز UTF-8 أو UTF-16.',
  'Expected a row that begins a table: Market and at least one of Marketing, Utility, Rate and the like.':
    'المتوقع صف يبدأ جدولًا: Market وواحد على الأقل من Marketing وUtility وRate ونحوها.',
  'Expected prices below the header.':
    'المتوقع أسعار تحت العنوان.',
  'Expected one price for {item} of {market}; this is another.':
    'المتوقع سعر واحد لـ {item} في {market}؛ وهذا سعر آخر.',
  'Charged {amount} or less: what a message with a maximum price costs is known from `cost` only.':
    'برسوم {amount} أو أقل: لا تُعرف كلفة رسالة ذات سعر أقصى إلا من `cost`.',
  'Charged, but the quantity of {item} is not known; it is not counted as zero.':
    'برسوم، لكن كمية {item} غير معروفة؛ ولا تُحسب صفرًا.',
  'The country of "{contact}" is not known, so neither is the rate for {item}; expected a number in E.164 form or `country`.':
    'بلد «{contact}» غير معروف، فلا يُعرف سعر {item}؛ المتوقع رقم بصيغة E.164 أو `country`.',
  'Charged, but no rate for {item} in {market} is known {where}; it is not counted as zero.':
    'برسوم، لكن سعر {item} في {market} غير معروف {where}؛ ولا يُحسب صفرًا.',
  'on card {card}':
    'في البطاقة {card}',
  'on any card in {currency} at that date':
    'في أي بطاقة بعملة {currency} في ذلك التاريخ',
  'on any card of regulated traffic in {currency} at that date':
    'في أي بطاقة لحركة خاضعة للتنظيم بعملة {currency} في ذلك التاريخ',
  'The volume tiers of card {card} are not known: above {n} a month ({item}, {market}) the list rate is used, which may be too high.':
    'شرائح الحجم في البطاقة {card} غير معروفة: فوق {n} في الشهر ({item}، {market}) يُستخدم السعر الأساسي وقد يكون أعلى من اللازم.',
  'Sender "{sender}" was deactivated more than {n} times in {year}: its minimum stays due after the further ones.':
    'عُطّل المرسِل «{sender}» أكثر من {n} مرات في {year}: يبقى حده الأدنى مستحقًا بعد ما زاد.',
  'Expected the rate of each band of {item}.':
    'المتوقع سعر كل نطاق: {item}.',
  'Expected the band of {item} to begin with {n}, got {found}.':
    'المتوقع بداية النطاق من {n} لا {found}: {item}.',
  'Expected the last band of {item} to have no end.':
    'المتوقع النطاق الأخير بلا نهاية: {item}.',
  'Expected only the last band of {item} to have no end.':
    'المتوقع النطاق الأخير وحده بلا نهاية: {item}.',
  'Expected a source with title, url and date; the file names none above its table.':
    'المتوقع مصدر بعنوان ورابط وتاريخ؛ لا يذكره الملف فوق جدوله.',
  'Expected the bands of {item} to ascend.':
    'المتوقع نطاقات تصاعدية: {item}.',
  'Expected the first band of {item} to have the list rate {rate}, got {found}.':
    'المتوقع النطاق الأول بالسعر الأساسي {rate} لا {found}: {item}.',
  'Expected at least two variants.':
    'المتوقع بديلان على الأقل.',
  'Expected a whole part of a log; this one was cut off or changed.':
    'المتوقع جزء كامل من سجل؛ هذا الجزء مقطوع أو مغيَّر.',
  'The amount is beyond what can be counted exactly (9.2 * 10^12).':
    'المبلغ أكبر مما يمكن حسابه بدقة (9.2 × 10^12).',
  'The volume is beyond what can be counted exactly.':
    'الكمية أكبر مما يمكن حسابه بدقة.',
  'The engine has not enough memory for this request; split it.':
    'لا تكفي ذاكرة المحرّك لهذا الطلب؛ قسّمه.',
  'The engine could not finish this call.':
    'لم يستطع المحرّك إتمام هذا الاستدعاء.',
  'The engine has stopped, most likely out of memory; create a new one.':
    'توقف المحرّك، والأرجح أن الذاكرة نفدت؛ أعد تحميل الصفحة.',
  'Expected a percentage such as {example}, with at most 4 decimals.':
    'المتوقع نسبة مئوية مثل {example}، بأربع منازل عشرية على الأكثر.',
  'Expected a percentage of the price from "0" to below "100".':
    'المتوقع نسبة من السعر من 0 إلى أقل من 100.',
  'Expected either a country or a market of the rate card.':
    'المتوقع إما بلد وإما سوق من بطاقة الأسعار.',
  'Expected that of the sender, {channel}.':
    'المتوقع قناة المرسِل، {channel}.',
  'Expected one of {names}; the quote names no channel.':
    'المتوقع واحد من: {names}؛ لا يذكر العرض القناة.',
  'Expected a decimal string such as {example}.':
    'المتوقع عدد عشري بين علامتي اقتباس مثل {example}.',
  'Expected a sender of {channel} that a volume or account.senders names after the @.':
    'المتوقع بعد @ مرسِل للقناة {channel} تذكره كمية أو account.senders.',
  'Expected a sender of {channel} after the @.':
    'المتوقع بعد @ مرسِل للقناة {channel}.',
  'Expected a sender of the events or of account.senders after the @.':
    'المتوقع بعد @ مرسِل من الأحداث أو من account.senders.',
  'Expected 1 to 120.':
    'المتوقع من 1 إلى 120.',
  'Expected a month from {month} on.':
    'المتوقع شهر من {month} فصاعدًا.',
  'Expected months up to {month}.':
    'المتوقع أشهر حتى {month}.',
  'Expected at least "{least}".':
    'المتوقع {least} على الأقل.',
  'Expected either a margin or an overlay of layer "price", not both.':
    'المتوقع إما هامش وإما إضافة من الطبقة «price»، لا كلاهما.',
  'Expected rules of the channel of an event; none is {channel}.':
    'المتوقع قواعد قناة أحد الأحداث؛ لا حدث في {channel}.',
  'Expected whole hours from {first} to {last}.':
    'المتوقع ساعات كاملة من {first} إلى {last}.',
  'Unknown assumption.':
    'نقطة غير محسومة غير معروفة.',
  'Unknown counter; expected {names} or {last}.':
    'عدّاد غير معروف؛ المتوقع {names} أو {last}.',
  'Expected "bundled"; documents need the whole engine.':
    'المتوقع «bundled»؛ تحتاج الوثائق إلى المحرّك كله.',
  'Expected "bundled" or a list of tariff documents.':
    'المتوقع «bundled» أو قائمة وثائق تعرفة.',
  'There is no such rate card.':
    'لا توجد بطاقة أسعار كهذه.',
  'There is no such overlay; its document has to be among the `tariffs`.':
    'لا توجد إضافة كهذه؛ يجب أن تكون وثيقتها ضمن `tariffs`.',
  'There is no overlay among the documents of the package.':
    'لا توجد إضافة ضمن وثائق المكتبة.',
  'Expected an IANA time zone such as {example}.':
    'المتوقع نطاق زمني وفق IANA مثل {example}.',
  'Expected the id of one of account.wabas.':
    'المتوقع id لأحد account.wabas.',
  'Expected the fee bot-maintenance.':
    'المتوقع الرسم bot-maintenance.',
  'Expected the id of another whatsapp sender of account.senders.':
    'المتوقع id لمرسِل whatsapp آخر من account.senders.',
  'Expected another sender, none that the number moved to later.':
    'المتوقع مرسِل آخر، لا مرسِل انتقل إليه الرقم لاحقًا.',
  'Expected a sender that no other was moved from.':
    'المتوقع مرسِل لم ينتقل منه مرسِل آخر.',
  'Expected no time before `requestedAt`.':
    'المتوقع وقت لا يسبق `requestedAt`.',
  'Expected the id of a package of the tariffs after the colon.':
    'المتوقع بعد النقطتين id لباقة من التعرفات.',
  'Expected a market of the rate cards such as {example}.':
    'المتوقع سوق من بطاقات الأسعار مثل {example}.',
  'Expected at least one sender.':
    'المتوقع مرسِل واحد على الأقل.',
  'Expected a unique id; "{id}" is used twice (an event without one is called by its place, "#0" on).':
    'المتوقع id فريد؛ «{id}» مستخدم مرتين (الحدث بلا id يسمى بموضعه، بدءًا من #0).',
  'Expected utility or marketing.':
    'المتوقع utility أو marketing.',
  'Expected a type of business message of {channel}, with a `category` where it is a template; or from the customer, "message".':
    'المتوقع نوع رسالة أعمال للقناة {channel}، مع `category` إن كانت قالبًا؛ أو «message» من العميل.',
  'Expected a share from "0" to "1".':
    'المتوقع حصة من 0 إلى 1.',
}
