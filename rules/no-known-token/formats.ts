import type { TokenFormat } from './format.ts';
import { aiAndMonitoring } from './formats/ai-and-monitoring.ts';
import { cloud } from './formats/cloud.ts';
import { codeHosting } from './formats/code-hosting.ts';
import { hostingAndData } from './formats/hosting-and-data.ts';
import { messaging } from './formats/messaging.ts';
import { packagesAndBuilds } from './formats/packages-and-builds.ts';
import { paymentAndCommerce } from './formats/payment-and-commerce.ts';
import { workAndContent } from './formats/work-and-content.ts';

/** Every provider's token that is known by its form alone. */
export const tokenFormats: readonly TokenFormat[] = [
  ...codeHosting,
  ...packagesAndBuilds,
  ...cloud,
  ...hostingAndData,
  ...paymentAndCommerce,
  ...messaging,
  ...aiAndMonitoring,
  ...workAndContent,
];
