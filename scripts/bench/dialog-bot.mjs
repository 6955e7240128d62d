// A guided dialog with @grammyjs/conversations, kept in files by @grammyjs/storage-file: the questions of QUESTIONS
// one after another; the answers are stored whole when the last one has come. The library writes the state of a dialog
// after each reply and without fsync, so this promises less than the bot does.
import { conversations, createConversation } from '@grammyjs/conversations';
import { FileAdapter } from '@grammyjs/storage-file';
import { Bot } from 'grammy';

const questions = JSON.parse(process.env.QUESTIONS);
const answersOf = new FileAdapter({ dirName: process.env.ANSWERS_DIR });

async function report(conversation, context) {
  const user = String(context.from.id);
  const answers = [];
  for (const question of questions) {
    await context.reply(question);
    const { msg } = await conversation.waitFor('message:text');
    answers.push(msg.text);
  }
  await conversation.external(() => answersOf.write(user, answers));
  await context.reply('Đã gửi báo cáo.');
}

const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API_ROOT } });
bot.use(conversations({ storage: new FileAdapter({ dirName: process.env.STATE_DIR }) }));
bot.use(createConversation(report));
bot.command('start', (context) => context.conversation.enter('report'));
bot.on('message:text', (context) => context.reply('Gõ /start để báo cáo.'));
bot.start();
