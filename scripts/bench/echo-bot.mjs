// A bare grammY bot: the least that a bot can do.
import { Bot } from 'grammy';

const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API_ROOT } });
bot.on('message:text', (context) => context.reply(context.msg.text));
bot.start();
