import type { Services } from "../services.ts";
import { digests } from "./digests.ts";
import type { Job } from "./job.ts";
import { remind } from "./reminders.ts";
import { sendMail, type SendMessage } from "./send-mail.ts";
import { tidy } from "./tidy.ts";
import { callWebhooks } from "./webhooks/call-webhooks.ts";

/** All that the server does beside answering. */
export const allJobs = (services: Services, send: SendMessage | undefined): Job[] => [
  sendMail(services, send),
  callWebhooks(services),
  remind(services),
  digests(services),
  tidy(services),
];
