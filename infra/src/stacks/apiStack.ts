import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import type { Artefacts } from '../artefacts.ts';
import { GradualAlias } from '../constructs/gradualAlias.ts';
import { HttpDoor } from '../constructs/httpDoor.ts';
import type { SurveyTable } from '../constructs/surveyTable.ts';
import type { Settings } from '../settings.ts';
import type { Provider } from './identityStack.ts';
import { Part } from './part.ts';
import { webFunction } from './webFunction.ts';

export interface ApiStackProps {
  readonly artefacts: Artefacts;
  readonly data: SurveyTable;
  readonly provider: Provider;
}

/** The API: its function and, behind the delivery network, its gateway. */
export class ApiStack extends Part {
  readonly live: GradualAlias;
  /** Absent without a delivery network: then the gateway belongs to the site. */
  readonly door?: HttpDoor;

  constructor(scope: Construct, settings: Settings, props: ApiStackProps) {
    super(scope, 'Api', settings);
    this.live = webFunction(this, 'api', props);
    if (settings.edge === 'apigateway') return;
    this.door = new HttpDoor(this, 'Door', this.stage);
    this.door.api.addRoutes({
      path: '/api/{path+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Api', this.live.alias),
      authorizer: this.door.authorizer,
    });
  }
}
