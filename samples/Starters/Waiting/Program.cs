using Starters;

Console.WriteLine(Waiting.Define().ToJson());
