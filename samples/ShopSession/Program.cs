using ShopSession;

Console.WriteLine(ShopSessionWorkflow.Define().ToJson());
