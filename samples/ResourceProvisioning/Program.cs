using ResourceProvisioning;

Console.WriteLine(ResourceProvisioningWorkflow.Define().ToJson());
