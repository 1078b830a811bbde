using OrderProcessor;

Console.WriteLine(OrderProcessorWorkflow.Define().ToJson());
