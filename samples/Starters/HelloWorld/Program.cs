using Starters;

Console.WriteLine(HelloWorld.Define().ToJson());
